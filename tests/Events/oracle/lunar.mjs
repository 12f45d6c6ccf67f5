// Writes the first day of every lunar month (leap months marked +) by the table of the npm package chinese-days (MIT):
//   npm install --no-save chinese-days@1.5.7 && node lunar.mjs > lunar.txt
import chineseDays from 'chinese-days'

const day = 24 * 3600 * 1000
for (let at = Date.UTC(2020, 0, 25); at < Date.UTC(2051, 0, 1); at += day) {
  const date = new Date(at).toISOString().slice(0, 10)
  const lunar = chineseDays.getLunarDate(date)
  if (lunar.lunarDay === 1) {
    console.log(`${lunar.lunarYear}-${String(lunar.lunarMon).padStart(2, '0')}${lunar.isLeap ? '+' : ''} ${date}`)
  }
}

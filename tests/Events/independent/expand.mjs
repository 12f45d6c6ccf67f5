// Reads a calendar from the standard input with ical.js and writes one line an occurrence: uid, local start, status.
// The first argument is the folder ical.js is installed in, the second and third bound what is written.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [folder, from, to] = process.argv.slice(2);
const ICAL = (await import(createRequire(folder + '/').resolve('ical.js'))).default;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone).tzid, new ICAL.Timezone(zone));
}

const entries = calendar.getAllSubcomponents('vevent');
const problems = entries.flatMap(entry => [...(entry.hasProperty('dtstamp') ? [] : ['no DTSTAMP']), ...(entry.hasProperty('uid') ? [] : ['no UID'])]);
if (problems.length > 0) {
  throw new Error(problems.join(', '));
}

const [first, last] = [ICAL.Time.fromString(from), ICAL.Time.fromString(to)];
for (const master of entries.filter(entry => !entry.hasProperty('recurrence-id'))) {
  const event = new ICAL.Event(master);
  for (const entry of entries.filter(other => other.hasProperty('recurrence-id') && other.getFirstPropertyValue('uid') === event.uid)) {
    event.relateException(entry);
  }

  if (!event.isRecurring()) {
    write(event.uid, event.startDate, event);
    continue;
  }

  const walk = event.iterator();
  for (let next = walk.next(); next && next.compare(last) < 0; next = walk.next()) {
    const detail = event.getOccurrenceDetails(next);
    write(event.uid, detail.startDate, detail.item);
  }
}

function write(uid, start, item) {
  const status = item.component.getFirstPropertyValue('status');
  if (status !== 'CANCELLED' && start.compare(first) >= 0 && start.compare(last) < 0) {
    console.log(uid.split('@')[0] + ' ' + start.toString().slice(0, 16).replace('T', ' '));
  }
}

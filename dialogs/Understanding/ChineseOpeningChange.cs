namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads how some days differ from the hours told: 周五周六到23:00, 周二13:00开门, 周六只上午, 周一晚开门一小时.</summary>
internal static class ChineseOpeningChange
{
    private static readonly string[] Opens = ["开始营业", "才开门", "才开", "开门", "营业", "上班", "开", "起"];

    private static readonly string[] Closes = ["停止营业", "结束营业", "关门", "打烊", "收摊", "下班", "闭馆", "闭店", "关", "收"];

    private static readonly string[] Works = ["营业", "开门", "开放", "上班", "办公", "接诊", "坐诊", "出诊", "有人", "开"];

    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);
    private static readonly TimeSpan Evening = TimeSpan.FromHours(18);

    // A morning that lasts until after lunch is still one.
    private static readonly TimeSpan Lunch = TimeSpan.FromHours(14);

    public static bool Take(ref ChineseCursor cursor, OpeningWeek week) =>
        week.Awaits && (Later(ref cursor, week) || Half(ref cursor, week) || (week.TakesChange && Moved(ref cursor, week)));

    /// <summary>Takes what tells that the days named are as the others: 周末照常.</summary>
    public static bool TakeUsual(ref ChineseCursor cursor, OpeningWeek week)
    {
        var start = cursor.At;
        if (week.TakesChange && cursor.TakeAny("也照常", "照常", "正常营业", "正常", "也一样", "一样", "不变") && !cursor.SeesAny(ChineseOpeningHours.Closed))
        {
            week.Change(stretch => stretch);
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>Takes an hour alone at which the days named open or close: 13:00开门.</summary>
    public static bool TakeHour(ref ChineseCursor cursor, OpeningWeek week)
    {
        var start = cursor.At;
        if (week.TakesChange && ChineseOpeningSpan.TakeClock(ref cursor) is { } clock)
        {
            _ = cursor.TakeAny("以后", "之后", "后");
            if (cursor.TakeAny(Opens))
            {
                week.Delay(clock.Time);
                return true;
            }

            if (cursor.TakeAny(Closes))
            {
                week.Extend(Closing(clock));
                return true;
            }
        }

        cursor.At = start;
        return false;
    }

    // 到23:00; where no hours were told before, only 延长 says that there are some.
    private static bool Later(ref ChineseCursor cursor, OpeningWeek week)
    {
        var start = cursor.At;
        var longer = cursor.TakeAny("延长到", "延长至", "延时到", "延时至", "延到", "延至");
        if ((longer || (week.TakesChange && cursor.TakeAny("营业到", "营业至", "提前到", "提前至", "开到", "到", "至"))) && ChineseOpeningSpan.TakeClock(ref cursor) is { } clock)
        {
            week.Extend(Closing(clock));
            return true;
        }

        cursor.At = start;
        return false;
    }

    // 只上午, 下午盘点
    private static bool Half(ref ChineseCursor cursor, OpeningWeek week)
    {
        var start = cursor.At;
        _ = cursor.TakeAny("只有", "只开", "只在", "只", "仅限", "仅", "就");
        if (!cursor.TakeOne([("上午", 0), ("前晌", 0), ("早上", 0), ("下午", 1), ("后晌", 1), ("午后", 1), ("晚上", 2), ("晚间", 2), ("夜间", 2)], out var half) || ChineseOpeningSpan.TakeClock(ref cursor) is not null || char.IsAsciiDigit(cursor.Peek))
        {
            cursor.At = start;
            return false;
        }

        var closed = cursor.TakeAny(ChineseOpeningHours.Closed) || cursor.TakeAny("学习", "开会", "例会", "培训", "消毒");
        if (!closed && !week.TakesChange)
        {
            cursor.At = start;
            return false;
        }

        _ = closed || cursor.TakeAny(Works);
        week.Change((half, closed) switch
        {
            (0, false) or (1, true) => Morning,
            (0, true) => Afternoon,
            (1, false) => stretch => Morning(stretch) is { } morning && morning.End == stretch.End ? null : Day(Afternoon(stretch)),
            (_, true) => Day,
            _ => stretch => stretch.End <= Evening ? null : stretch.Start < Evening - TimeSpan.FromHours(2) ? stretch with { Start = Evening } : stretch,
        });
        return true;
    }

    private static OpeningStretch? Morning(OpeningStretch stretch) => stretch.Start >= Noon ? null : stretch.End <= Lunch ? stretch : stretch with { End = Noon };

    private static OpeningStretch? Afternoon(OpeningStretch stretch) => stretch.Start >= Noon ? stretch : stretch.End <= Lunch ? null : stretch with { Start = Noon };

    private static OpeningStretch? Day(OpeningStretch stretch) => stretch.Start >= Evening ? null : stretch.End > Evening ? stretch with { End = Evening } : stretch;

    private static OpeningStretch? Day(OpeningStretch? stretch) => stretch is { } some ? Day(some) : null;

    // 晚开门一小时, 提前半小时关门, 延长一小时
    private static bool Moved(ref ChineseCursor cursor, OpeningWeek week)
    {
        var start = cursor.At;
        var later = cursor.TakeAny("推迟", "延后", "延迟", "延长", "晚点", "晚");
        var longer = later && cursor.Before == '长';
        if (later || cursor.TakeAny("提前", "提早", "早点", "早"))
        {
            var by = Span(ref cursor);
            var opens = !longer && cursor.TakeAny(Opens);
            var closes = !opens && cursor.TakeAny(Closes);
            by ??= Span(ref cursor);
            if (by is { } span && (opens || closes || longer))
            {
                span = later ? span : -span;
                week.Change(stretch => opens ? stretch with { Start = stretch.Start + span } : stretch with { End = stretch.End + span });
                return true;
            }
        }

        cursor.At = start;
        return false;
    }

    private static TimeSpan? Span(ref ChineseCursor cursor)
    {
        if (cursor.TakeAny("半个小时", "半小时", "半个钟头", "半个钟"))
        {
            return TimeSpan.FromMinutes(30);
        }

        if (cursor.TakeNumberThen(out var minutes, "分钟", "分") && minutes.Value <= 180)
        {
            return TimeSpan.FromMinutes(minutes.Whole);
        }

        return cursor.TakeNumberThen(out var hours, "个半小时", "个小时", "小时", "个钟头", "个钟", "h") && hours.Value <= 8
            ? TimeSpan.FromMinutes((hours.Whole * 60) + (cursor.Text[cursor.At - 3] == '半' ? 30 : 0))
            : null;
    }

    private static TimeSpan Closing(ClockSpan clock) => clock is { Open: true, Time.Hours: < 12 } ? clock.Time + Noon : clock.Time == TimeSpan.Zero ? TimeSpan.FromHours(24) : clock.Time;
}

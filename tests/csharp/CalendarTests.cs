using System;
using System.Collections.Generic;
using System.Linq;
using Orgraph;

internal static class CalendarTests
{
    internal static void Run()
    {
        using (Snapshot day = Program.Take("xinghe", "2026-11-27"))
        {
            IReadOnlyList<DueReport> due = day.Due();
            DueReport first = due[0];
            Check.Equal("2026-11-27 Friday True 15:00 项目群周报 pmo-manager gm",
                        $"{first.Day:yyyy-MM-dd} {first.DayOfWeek} " +
                        $"{first.IsWorkingDay} {first.Time} {first.Document} {first.From.Id} {first.To.Id}");
            Check.List("zhong-zheng", first.People, person => person.Id);
            Check.List("zhou-mingyuan", first.Receivers, person => person.Id);
            Check.That(due.All(row => row.Day == day.Day));
            Check.Equal(2, day.Due(limit: 2).Count);
            Check.Equal(0, day.Due(limit: 0).Count);
            IReadOnlyList<DueReport> month = day.Due("2026-12-31");
            Check.That(month.Count > due.Count && month.Last().Day <= new DateTime(2026, 12, 31));
            Check.Equal(month.Count, day.Due(new DateTime(2026, 12, 31, 12, 0, 0)).Count);
            Check.That(month.All(row => row.DayOfWeek == row.Day.DayOfWeek));
            Check.That(month.All(row => row.IsWorkingDay == (row.Day.DayOfWeek != DayOfWeek.Saturday &&
                                                             row.Day.DayOfWeek != DayOfWeek.Sunday)));
            Check.That(month.All(row => row.Position >= 0));
            Check.That(month.All(row => row.To == null || row.ToOutside == null));
            OrgraphException e = Check.Throws<OrgraphException>(() => day.Due("2026-11-26"));
            Check.Equal(OrgraphStatus.InvalidArgument, e.Status);
            Check.Throws<OrgraphException>(() => day.Due("tomorrow"));
            Check.Throws<ArgumentNullException>(() => day.Due((string)null));
            Check.Throws<ArgumentOutOfRangeException>(() => day.Due(limit: -1));
            string calendar = day.DueCalendar("2026-12-31");
            Check.That(calendar.StartsWith("BEGIN:VCALENDAR\r\n") && calendar.EndsWith("END:VCALENDAR\r\n"));
            Check.Equal(month.Count, calendar.Split(new[] { "BEGIN:VEVENT" }, StringSplitOptions.None).Length - 1);
        }
    }
}

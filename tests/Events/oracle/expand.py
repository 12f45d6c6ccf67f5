#!/usr/bin/python3
"""Expands the sample events for 2026 to 2028, and a few hundred rules drawn by a fixed seed, with python-dateutil.

Shares no code with the bot: recurrence rules by dateutil, lunar months by lunar.txt (see lunar.mjs), holidays by the
rules written down for the community's files. From the repository's root:
    python3 tests/Events/oracle/expand.py
writes occurrences.txt and rules.txt beside this file.
"""
import csv
import os
import random
import re
from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, '..', '..', '..', 'bot', 'SampleData')
FIRST, END = datetime(2026, 1, 1), datetime(2029, 1, 1)


def rows(name):
    with open(os.path.join(DATA, name), encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file))


def lines(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as file:
        return file.read().split('\n')


HOLIDAYS = {row['date']: row['type'] for row in rows('holidays.csv')}
MONTHS = dict(line.split(' ') for line in lines('lunar.txt') if line)


def working(day):
    kind = HOLIDAYS.get(day.isoformat())
    return kind == 'workday' or (kind is None and day.weekday() < 5)


def local(rule):
    def shift(match):
        until = datetime.strptime(match.group(1), '%Y%m%dT%H%M%S') + timedelta(hours=8)
        return until.strftime('UNTIL=%Y%m%dT%H%M%S')
    return re.sub(r'UNTIL=(\d{8}T\d{6})Z', shift, rule)


def by_moon(rule, start):
    month, day = re.fullmatch(r'农历(\d\d)-(\d\d)', rule).groups()
    for year in range(2025, 2029):
        first = date.fromisoformat(MONTHS[f'{year}-{month}'])
        yield datetime.combine(first + timedelta(days=int(day) - 1), start.time())


def expand(event):
    """All occurrences as (instant, 'held' or 'stopped' or the instant it moved to)."""
    start = datetime.fromisoformat(event['dtstart_local'])
    found = {start} if not event['rrule'] else set(rrulestr('RRULE:' + local(event['rrule']), dtstart=start).between(FIRST, END, inc=True))
    if event['lunar_rule']:
        found |= {one for one in by_moon(event['lunar_rule'], start) if one >= start}
    found |= {datetime.fromisoformat(one) for one in event['rdates'].split('|') if one}
    left_out = {datetime.fromisoformat(one) for one in event['exdates'].split('|') if one}
    for one in sorted(found):
        holiday = HOLIDAYS.get(one.date().isoformat()) == 'holiday'
        if one in left_out or (holiday and event['holiday_policy'] == '法定假日停'):
            yield one, 'stopped'
        elif holiday and event['holiday_policy'] == '遇假日顺延':
            yield one, 'stopped'
            moved = one + timedelta(days=1)
            while not working(moved.date()):
                moved += timedelta(days=1)
            yield moved, 'held'
        else:
            yield one, 'held'


def occurrences():
    for event in rows('events.csv'):
        if event['status'] != 'confirmed':
            continue
        months = {}
        for one, what in expand(event):
            if FIRST <= one < END:
                months.setdefault((one.strftime('%Y-%m'), one.strftime('%H:%M'), what), set()).add(one.day)
        for (month, clock, what), days in sorted(months.items()):
            yield f"{event['event_id']} {month} {clock} {what} {' '.join(str(day) for day in sorted(days))}"


def drawn(chance):
    """A rule somebody might write, and a start that is its first occurrence."""
    frequency = chance.choice(['DAILY', 'WEEKLY', 'WEEKLY', 'MONTHLY', 'MONTHLY', 'MONTHLY', 'YEARLY'])
    parts = [f'FREQ={frequency}']
    if chance.random() < 0.5:
        parts.append(f'INTERVAL={chance.randint(1, 4)}')
    weekdays = chance.sample(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], chance.randint(1, 3))
    if frequency == 'WEEKLY' and chance.random() < 0.8:
        parts.append('BYDAY=' + ','.join(weekdays))
    if frequency == 'MONTHLY':
        kind = chance.randint(0, 3)
        if kind == 0:
            parts.append('BYDAY=' + ','.join(f'{chance.choice([1, 2, 3, 4, 5, -1, -2])}{day}' for day in weekdays))
        elif kind == 1:
            parts.append('BYMONTHDAY=' + ','.join(str(day) for day in sorted(chance.sample([1, 5, 10, 15, 28, 29, 30, 31, -1, -3], 2))))
        elif kind == 2:
            parts.append('BYDAY=' + ','.join(weekdays) + f';BYSETPOS={chance.choice([1, 2, -1])}')
    if frequency == 'YEARLY':
        parts.append(f'BYMONTH={chance.randint(1, 12)}')
        parts.append(chance.choice([f'BYMONTHDAY={chance.randint(1, 28)}', f'BYDAY={chance.choice([1, 2, -1])}{weekdays[0]}']))
    if chance.random() < 0.2:
        parts.append(f'COUNT={chance.randint(2, 30)}')
    elif chance.random() < 0.2:
        parts.append(f"UNTIL={datetime(2027, chance.randint(1, 12), 15, 23, 59, 59).strftime('%Y%m%dT%H%M%S')}")
    if frequency == 'WEEKLY' and chance.random() < 0.2:
        parts.append('WKST=SU')
    seed = datetime(2026, chance.randint(1, 12), chance.randint(1, 28), chance.randint(6, 21), chance.choice([0, 30]))
    rule = ';'.join(parts)
    bare = re.sub(r';(COUNT|UNTIL)=[^;]*', '', rule)
    return rule, rrulestr('RRULE:' + bare, dtstart=seed)[0]


def rules():
    chance = random.Random(20261127)
    for _ in range(300):
        rule, start = drawn(chance)
        found = rrulestr('RRULE:' + rule, dtstart=start).between(datetime(2027, 1, 1), datetime(2027, 12, 31, 23, 59), inc=True)
        yield f"{rule} {start.isoformat(timespec='minutes')} {' '.join(one.strftime('%m%d') for one in found)}".rstrip()


def write(name, text):
    with open(os.path.join(HERE, name), 'w', encoding='utf-8', newline='\n') as file:
        file.write('\n'.join(text) + '\n')


write('occurrences.txt', occurrences())
write('rules.txt', rules())

"""Writes the holidays that python3-holidays (Debian) knows as JSON: country, category or place, day, name."""
import json
import sys

import holidays

first, last = int(sys.argv[1]), int(sys.argv[2])
years = range(first, last + 1)
categories = {'GR': ('half_day',), 'CY': ('bank', 'optional'), 'IT': (), 'PT': ('optional',)}
rows = []
for country, extra in categories.items():
    public = holidays.country_holidays(country, years=years, language='en_US')
    rows += [[country, 'public', str(day), name] for day, name in public.items()]
    if extra:
        some = holidays.country_holidays(country, years=years, language='en_US', categories=extra)
        rows += [[country, 'some', str(day), name] for day, name in some.items()]
for place in sys.argv[3].split(','):
    country, part = place.split('-')
    kinds = ('public', 'optional') if country == 'PT' else ('public',)
    days = holidays.country_holidays(country, subdiv=part, years=years, categories=kinds)
    rows += [[place, 'place', str(day), name] for day, name in days.items()]
json.dump({'version': holidays.__version__, 'rows': rows}, sys.stdout)

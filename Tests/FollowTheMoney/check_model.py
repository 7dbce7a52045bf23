"""Holds entities against the model of FollowTheMoney: python3 check_model.py FILE.ftm.json

Needs the package `followthemoney` (`pip install followthemoney`), so it is run by hand.
Exit code 1 where a schema, a property, a value or a reference does not fit.
"""

import json
import sys
from collections import Counter

from followthemoney import model
from followthemoney.proxy import EntityProxy


def faults(path):
    entities, references, schemas = {}, [], Counter()
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        data = json.loads(line)
        schema = model.get(data["schema"])
        if schema is None or schema.abstract:
            yield f"line {number}: no schema {data['schema']}"
            continue
        schemas[schema.name] += 1
        cleaned = EntityProxy.from_dict(data, cleaned=False)
        for name, values in data["properties"].items():
            if schema.get(name) is None:
                yield f"line {number}: {schema.name} has no property {name}"
            elif sorted(cleaned.get(name)) != sorted(values):
                yield f"line {number}: {schema.name}.{name}: {values} is read as {cleaned.get(name)}"
        for name in schema.required:
            if not cleaned.get(name):
                yield f"line {number}: {schema.name} lacks {name}"
        entities.setdefault(data["id"], schema)
        for prop, value in cleaned.itervalues():
            if prop.range is not None:
                references.append((number, prop, value))
    for number, prop, value in references:
        if value not in entities:
            yield f"line {number}: {prop.qname}: there is no {value}"
        elif not entities[value].is_a(prop.range):
            yield f"line {number}: {prop.qname}: {value} is a {entities[value].name}"
    print(dict(schemas))


found = list(faults(sys.argv[1]))
for fault in found:
    print(fault)
print(f"{len(found)} faults")
sys.exit(1 if found else 0)

// Generated from document.schema.json by `npm run generate`. Do not edit.
export const propertiesUnder: Readonly<Record<string, readonly string[]>> = {
  "": [
    "weir",
    "id",
    "title",
    "description",
    "settings",
    "datasets",
    "dimensions",
    "parameters",
    "funnels",
    "metrics",
    "insights",
    "boards"
  ],
  "settings": [
    "timeZone",
    "weekStart",
    "fiscalYearStart",
    "currency"
  ],
  "datasets": [
    "id",
    "title",
    "description",
    "key",
    "time",
    "sequence",
    "archived",
    "fields"
  ],
  "dimensions": [
    "id",
    "title",
    "description",
    "fields",
    "archived"
  ],
  "parameters": [
    "id",
    "title",
    "description",
    "type",
    "unit",
    "default",
    "min",
    "max",
    "archived"
  ],
  "funnels": [
    "id",
    "title",
    "description",
    "entity",
    "value",
    "stages",
    "transitions",
    "path",
    "counting",
    "groups",
    "tags",
    "archived"
  ],
  "metrics": [
    "id",
    "title",
    "description",
    "kind",
    "formula",
    "format",
    "good",
    "targets",
    "benchmarks",
    "drivers",
    "examples",
    "archived"
  ],
  "insights": [
    "id",
    "title",
    "when",
    "severity",
    "message",
    "values",
    "action",
    "archived"
  ],
  "boards": [
    "id",
    "title",
    "description",
    "filters",
    "period",
    "compare",
    "widgets",
    "archived"
  ],
  "fields": [
    "id",
    "title",
    "description",
    "type",
    "planned",
    "unit",
    "values",
    "lookup",
    "formula",
    "convert",
    "archived"
  ],
  "unit": [
    "field"
  ],
  "values": [
    "value",
    "title"
  ],
  "lookup": [
    "by",
    "dataset",
    "field"
  ],
  "convert": [
    "dataset",
    "from",
    "rate",
    "on"
  ],
  "format": [
    "style",
    "digits",
    "notation"
  ],
  "good": [
    "band"
  ],
  "targets": [
    "value",
    "grain",
    "from",
    "to",
    "where"
  ],
  "benchmarks": [
    "value",
    "label",
    "source",
    "link",
    "date",
    "peers",
    "where"
  ],
  "examples": [
    "title",
    "given",
    "range",
    "asOf",
    "parameters",
    "expect"
  ],
  "range": [
    "from",
    "to"
  ],
  "entity": [
    "title"
  ],
  "value": [
    "dataset",
    "field",
    "entity"
  ],
  "stages": [
    "id",
    "title",
    "description",
    "kind",
    "enters",
    "probability",
    "limit",
    "target",
    "benchmark",
    "checklist",
    "roles",
    "optional",
    "position",
    "color",
    "icon",
    "archived"
  ],
  "transitions": [
    "from",
    "to",
    "kind",
    "title",
    "when",
    "entity",
    "archived"
  ],
  "counting": [
    "method",
    "window",
    "order",
    "entry",
    "exclude"
  ],
  "groups": [
    "id",
    "title",
    "stages",
    "color"
  ],
  "enters": [
    "dataset",
    "when",
    "at",
    "entity",
    "first"
  ],
  "limit": [
    "days"
  ],
  "target": [
    "conversion",
    "days"
  ],
  "benchmark": [
    "conversion",
    "days",
    "label",
    "source",
    "date",
    "peers"
  ],
  "checklist": [
    "id",
    "title",
    "when",
    "required"
  ],
  "roles": [
    "role",
    "title",
    "hours"
  ],
  "position": [
    "x",
    "y"
  ],
  "to": [
    "funnel",
    "stage"
  ],
  "window": [
    "days",
    "hours",
    "minutes",
    "seconds"
  ],
  "exclude": [
    "signal",
    "after",
    "before"
  ],
  "signal": [
    "dataset",
    "when",
    "at",
    "entity",
    "first"
  ],
  "action": [
    "title",
    "link",
    "metric",
    "funnel",
    "stage"
  ],
  "period": [
    "from",
    "to"
  ],
  "widgets": [
    "id",
    "type",
    "title",
    "cell",
    "funnel",
    "metric",
    "metrics",
    "by",
    "grain",
    "basis",
    "from",
    "to",
    "top",
    "fields",
    "orientation",
    "text",
    "options"
  ],
  "cell": [
    "x",
    "y",
    "w",
    "h"
  ]
};

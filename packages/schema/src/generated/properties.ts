// Generated from document.schema.json by `npm run generate`. Do not edit.
export const propertiesBySchemaPath: Readonly<Record<string, readonly string[]>> = {
  "#": [
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
  "#/definitions/Settings": [
    "timeZone",
    "weekStart",
    "fiscalYearStart",
    "currency"
  ],
  "#/definitions/Dataset": [
    "id",
    "title",
    "description",
    "key",
    "time",
    "sequence",
    "archived",
    "fields"
  ],
  "#/definitions/Unit/oneOf/1": [
    "field"
  ],
  "#/definitions/Field": [
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
  "#/definitions/Field/properties/values/items": [
    "value",
    "title"
  ],
  "#/definitions/Lookup": [
    "by",
    "dataset",
    "field"
  ],
  "#/definitions/Convert": [
    "dataset",
    "from",
    "rate",
    "on"
  ],
  "#/definitions/Dimension": [
    "id",
    "title",
    "description",
    "fields",
    "archived"
  ],
  "#/definitions/Parameter": [
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
  "#/definitions/Metric": [
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
  "#/definitions/Metric/properties/good/oneOf/1": [
    "band"
  ],
  "#/definitions/NumberFormat": [
    "style",
    "digits",
    "notation"
  ],
  "#/definitions/Target": [
    "value",
    "grain",
    "from",
    "to",
    "where"
  ],
  "#/definitions/Benchmark": [
    "value",
    "label",
    "source",
    "link",
    "date",
    "peers",
    "where"
  ],
  "#/definitions/Range": [
    "from",
    "to"
  ],
  "#/definitions/Example": [
    "title",
    "given",
    "range",
    "asOf",
    "parameters",
    "expect"
  ],
  "#/definitions/Funnel": [
    "id",
    "title",
    "description",
    "entity",
    "value",
    "stages",
    "transitions",
    "path",
    "counting",
    "archived"
  ],
  "#/definitions/Funnel/properties/entity": [
    "title"
  ],
  "#/definitions/FunnelValue": [
    "dataset",
    "field",
    "entity"
  ],
  "#/definitions/Stage": [
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
    "archived"
  ],
  "#/definitions/Stage/properties/limit": [
    "days"
  ],
  "#/definitions/Stage/properties/benchmark": [
    "conversion",
    "days",
    "label",
    "source",
    "date",
    "peers"
  ],
  "#/definitions/Stage/properties/position": [
    "x",
    "y"
  ],
  "#/definitions/StageGoal": [
    "conversion",
    "days"
  ],
  "#/definitions/Signal": [
    "dataset",
    "when",
    "at",
    "entity",
    "first"
  ],
  "#/definitions/ChecklistItem": [
    "id",
    "title",
    "when",
    "required"
  ],
  "#/definitions/StageRole": [
    "role",
    "title",
    "hours"
  ],
  "#/definitions/Transition": [
    "from",
    "to",
    "kind",
    "title",
    "when",
    "entity",
    "archived"
  ],
  "#/definitions/Transition/properties/to/oneOf/1": [
    "funnel",
    "stage"
  ],
  "#/definitions/Counting": [
    "method",
    "window",
    "order",
    "entry",
    "exclude"
  ],
  "#/definitions/Counting/properties/exclude/items": [
    "signal",
    "after",
    "before"
  ],
  "#/definitions/Window": [
    "days",
    "hours",
    "minutes",
    "seconds"
  ],
  "#/definitions/Insight": [
    "id",
    "title",
    "when",
    "severity",
    "message",
    "values",
    "action",
    "archived"
  ],
  "#/definitions/Insight/properties/action": [
    "title",
    "link",
    "metric",
    "funnel",
    "stage"
  ],
  "#/definitions/Board": [
    "id",
    "title",
    "description",
    "filters",
    "period",
    "compare",
    "widgets",
    "archived"
  ],
  "#/definitions/Widget": [
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
    "text",
    "options"
  ],
  "#/definitions/Cell": [
    "x",
    "y",
    "w",
    "h"
  ]
};

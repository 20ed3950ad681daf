/** Properties as they are called within a sentence: "Stage Proposal: probability 30% → 40%". */
export const propertyNamesEn = `{ $property ->
    [action] what to do
    [at] date
    [basis] what counts
    [benchmark-conversion] benchmark of conversion
    [benchmark-date] date of the benchmark
    [benchmark-days] benchmark of days
    [benchmark-label] name of the benchmark
    [benchmark-peers] companies behind the benchmark
    [benchmark-source] source of the benchmark
    [benchmarks] benchmark
    [by] breakdown
    [cell] place on the board
    [checklist] checklist
    [color] color
    [compare] comparison
    [convert] conversion into the document’s currency
    [counting-entry] which entry counts
    [counting-exclude] what spoils the way
    [counting-method] way of counting
    [counting-order] order of the steps
    [counting-window] window
    [settings-currency] currency
    [dataset] data
    [date] date
    [default] default
    [description] description
    [digits] digits
    [drivers] drivers
    [enters] rule
    [entity] what tells them apart
    [entity-title] what moves through it
    [examples] example
    [expect] what is expected
    [fields] fields
    [filters] filters
    [first] only the first
    [id] id
    [settings-fiscalYearStart] start of the fiscal year
    [format-digits] digits
    [format-notation] notation
    [format-style] format
    [formula] formula
    [from] from
    [funnel] funnel
    [given] rows
    [good] what is good
    [grain] period
    [hours] hours
    [icon] icon
    [key] key
    [kind] kind
    [label] name
    [limit-days] limit
    [link] link
    [lookup] lookup
    [max] most
    [message] message
    [metric] metric
    [metrics] metrics
    [min] least
    [name] name
    [optional] optional
    [options] options
    [orientation] orientation
    [path] steps
    [peers] companies
    [period] period
    [planned] may lie ahead
    [position] place on the drawing
    [probability] probability
    [required] required
    [roles] role
    [sequence] order within a day
    [severity] severity
    [source] source
    [stage] stage
    [stages] stages
    [tags] tags
    [target-conversion] target of conversion
    [target-days] target of days
    [targets] target
    [text] text
    [time] date that counts
    [settings-timeZone] time zone
    [title] name
    [to] until
    [top] largest groups
    [type] type
    [unit] unit
    [value] value
    [value-dataset] data of the value
    [value-entity] what tells them apart
    [value-field] value
    [values] values
    [settings-weekStart] first day of the week
    [when] condition
    [where] where it holds
    [widgets] cards
   *[other] { $name }
  }`;

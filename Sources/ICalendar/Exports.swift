// `import ICalendar` is enough to name the dates and texts that its types are made of.
@_exported public import CivilTime

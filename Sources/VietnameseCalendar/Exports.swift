// `import VietnameseCalendar` gives dates as well.
@_exported public import CivilTime

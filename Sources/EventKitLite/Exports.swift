// `import EventKitLite` gives dates, the iCalendar engine and the lunar calendar as well, and of
// SafeFiles the one type that is public: the error that writers throw. What only proves or writes
// files stays behind this door.
@_exported public import CivilTime
@_exported public import ICalendar
@_exported public import struct SafeFiles.WriteFailure
@_exported public import VietnameseCalendar

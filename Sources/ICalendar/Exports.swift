// `import ICalendar` gives dates and times as well, and the type of a file's chunks.
@_exported public import CivilTime
@_exported public import struct SafeFiles.FileChunks

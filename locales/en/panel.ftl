### The dialogs: their titles, and what all of them have.

open = Open a release
summary = Summary
annotated = Annotated text
find = Find a passage
export = Export
import = Import
compare = Compare readings
help = Help
kept = Kept on this device
close = Close

## The panel “Annotated text”.

download-the-report = Download the report
what-the-report-is = One file with everything on this page, to print and to file.
report-too-large = This report is too large to be shown here. The file has all of it.

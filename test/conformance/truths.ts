/**
 * What is known of how Apps Script behaves, a line each: its number, and what it is about. Those with a question mark nobody has
 * verified: the host does something, and the product must work either way.
 */
const TRUTHS = `
001 a row below 1 is too small
002 a column below 1 is too small
003 a range of no rows
004 a range of no columns
005 a range beyond the sheet, which writing does not lengthen
006 corners the wrong way round are put right
007 whole columns span every row and stay whole in A1 notation
008 R1C1 texts are ranges too
009 small letters and dollar signs in A1 notation
010 an offset of no rows or columns
011 a cell outside of its range
012 an unknown sheet is null
013 an unknown name of a range is null
014 a text that is no range
015? a title with spaces, unquoted
016 refusals speak the user's language
017 refusals are named Exception
018 too few or too many rows of values
019 too few or too many columns of values
020 arguments of another kind
021 an empty cell is ""
022 an empty sheet has no last row, and A1 for its data
023 data begin at A1 wherever they stand
024 what cells show are texts of the locale
025? how truths show
026 a formula of "" is not blank
027? how errors read
028? null clears
029 one value fills a range, and the first cell is read
030 a cell holds 50,000 characters
031 a text with = is a formula
032 spaces before = leave it a text
033 texts are read as if typed
034 a text with + is a formula
035 a phone number with + and hyphens is a sum
036? a phone number with + alone
037 zeros in front are lost, unless the cell is plain text
038 an apostrophe makes a text and is no part of it
039 a text that looks like a date is one
040? days and months by locale
041? percents, times, truths
042? flats and fractions that become dates
043 dates by the clock of the spreadsheet
044 dates are days since 1899-12-30
045 what users write must not become formulas
046 a cell without a formula has ""
047 references move over a block
048 R1C1 formulas without =
049 R1C1 formulas spelled in full
050 semicolons everywhere, commas where decimals have points
051 an unknown function is #NAME?
052 a spill does not overwrite
053 cells are not shifted through a spill
054? copies move relative references
055? titles are quoted in formulas
056 a formula is computed within the execution
057 a row appended to an empty sheet is the first
058 a formula is appended as one
059 looks and lists are no content
060 unticked boxes are content
061 formulas of "" are content
062? spilled "" is content
063 rows inserted below the data change nothing
064 a column inserted shifts and grows
065 not every unfrozen row may go
066 columns out of bounds
067 cells shifted alone
068 Ctrl and an arrow
069 a region takes in the cell that touches it
070 a title that is taken
071 a sheet inserted first
072 the only visible sheet stays
073 a duplicate is a Copy of
074? a named range moves with its cells
075 a spreadsheet made as large as asked
076 clearing keeps notes and rules
077 a sheet is sorted under its frozen rows only
078 columns of a sort are the sheet's
079 numbers, texts, FALSE, TRUE
080 one filter a sheet
081 a filter is found from anywhere
082 a filter's header stays
083 of duplicates the first stays
084 a rule warns unless told to reject
085 a strict rule refuses a script
086 a rule stays on its cell
087 lists of a rule are texts
088 values of boxes, no help text
089 boxes inserted are unticked
090 whether boxes are ticked, or mixed
091 boxes removed with their values
092 a date by formula only with criteria
093 no relative dates in validation
094 no rule is null
095 rules of a sheet are replaced whole
096 one rule, one sheet
097 what a rule may paint
098 a rule's formula is the first cell's
099 a rule that names another sheet
100 a rule tells its formula
101 names of conditions
102? a rule without ranges or looks
103 a rule's colour is not the cell's
104 looks of a new cell
105 colours in small letters, null resets
106 what is no colour changes nothing
107 the automatic number format
108 no note is "", notes outlive clearing
109 a merge keeps its first value
110? what a merge hides
111 pastes over smaller and larger ranges
112 a move leaves nothing
113 values of enumerations
114 objects tell their class
115 a new protection keeps nobody out
116 the owner is on no list of editors
117 whoever is kept out
118 where metadata may hang
119 metadata is a document's unless told otherwise
120 texts are found as shown
121 how many were replaced, and null at the end
122 what a simple trigger may not
123 how long an execution may take
124 scripts fire no edits
125 values of an edit are one cell's
126? values of an edit are texts
127 who a trigger runs as
128 every 1, 5, 10, 15, 30 minutes
129 some minute of an hour, in which zone
130 after at least so long, about midnight
131 twenty triggers
132 one's own triggers only
133 a trigger made twice is two
134 no screen for the clock
135 a question drops locks
136 nothing active without a document
137 what a page may not send
138 an answer with a date is null
139 private functions, ten calls at once
140 scriptlets of templates
141 what is not trusted is escaped
142 sandbox modes do nothing
143 a property that is not there
144 properties are texts
145 how large properties may be
146 nothing of a document without one
147 caches answer null
148 how much and how long a cache keeps
149 locks tried
150 too many locks
151 locks end with the execution
152 mail counts recipients
153 mail to nobody, to nonsense, too much
154 a user without an address
155 dates by patterns of Java
156 CSV
157 digests
158 how long to sleep
159 an event ends after it starts
160 whole days, overlapping events
161 the default calendar's name
`;

/** The numbers of the truths, as the titles of tests spell them, and whether they are sure. */
export const truths: readonly { number: string; sure: boolean }[] = [...TRUTHS.matchAll(/^(\d{3})(\??) /gm)].map(
  ([, digits = '', doubt]) => ({ number: `T${digits}`, sure: doubt === '' }),
);

/** A column that a table may lack, as texts without spaces around them; blank where it does. */
export const textsOf = (table: string, header: string): string =>
  `IFERROR(TRIM(INDEX(${table}[#Data],0,MATCH("${header}",${table}[#Headers],0))),"")`;

/** Whether a column that a table may lack says yes. */
export const flagsOf = (table: string, header: string): string =>
  `IFERROR(INDEX(${table}[#Data],0,MATCH("${header}",${table}[#Headers],0))=TRUE,FALSE)`;

/** A column that a table may lack, whose blanks stay blank; Excel would take them for 0. */
export const cellsOf = (table: string, header: string): string => {
  const column = `INDEX(${table}[#Data],0,MATCH("${header}",${table}[#Headers],0))`;
  return `IFERROR(IF(${column}="","",${column}),"")`;
};

/** Which rows of a table are about the partner in a cell. */
export const rowsOfPartner = (table: string, cell = "$B$4"): string => `(${textsOf(table, "Partner")}=TRIM(${cell}))`;

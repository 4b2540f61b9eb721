/** What XML cannot hold: control characters and halves of surrogate pairs. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text without what XML cannot hold, which would damage a file of Excel or Word. */
export const xmlText = (text: string): string => text.toWellFormed().replace(unwritable, "");

import { asking, reading } from "./reading";

/** Name of the workbook's file, or what Excel calls one that was never saved. */
export const workbookName = (): Promise<string> =>
  reading(async (context) => {
    const workbook = asking(context.workbook, "name");
    await context.sync();
    return workbook.name;
  });

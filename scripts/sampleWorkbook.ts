import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { addSampleWorkbook } from "../src/taskpane/welcome/addSampleWorkbook";
import { openInEmulatedHost } from "./emulatedHost";

const target = path.join("dist", "preview", "sample.json");

/** Makes the workbook that the local workbook opens with, by the same action that adds the sample in Excel. */
const host = await openInEmulatedHost();
await addSampleWorkbook((file) => readFile(path.join("samples", file), "utf8"));
await Excel.run(async (context) => {
  context.workbook.worksheets.getItem("Sheet1").delete();
  await context.sync();
});
await mkdir(path.dirname(target), { recursive: true });
await writeFile(target, JSON.stringify(host.save()));
host.dispose();

import { analyses } from "./analyses";
import { detail } from "./detail";
import { form } from "./form";
import { formats } from "./formats";
import { importing } from "./import";
import { issues } from "./issues";
import { list } from "./list";
import { outcomes } from "./outcomes";
import { refusals } from "./refusals";
import { report } from "./report";
import { shell } from "./shell";
import { weights } from "./weights";
import { welcome } from "./welcome";

/** Every text of the pane's own, a file a screen: what a translation replaces. */
export const words = {
  ...formats,
  ...shell,
  welcome,
  analyses,
  list,
  detail,
  form,
  weights,
  import: importing,
  issues,
  report,
  outcomes,
  refusals,
} as const;

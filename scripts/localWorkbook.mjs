// Serves the local workbook, the built add-in and what both are made of to browsers on this machine only.
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");

/** Packages that the page loads from node_modules, each as files of their own. */
const packages = [
  "@odoo/o-spreadsheet",
  "@odoo/owl",
  "bootstrap",
  "chart.js",
  "chartjs-adapter-luxon",
  "font-awesome",
  "luxon",
];

const contentTypes = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** The spreadsheet compiles its templates and sizes its parts by inline styles; nothing else is let in. */
const workbookPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const officeHost = "https://appsforoffice.microsoft.com";

/** The production page, with office.js from this machine and the host that stands in for Excel. */
const inLocalWorkbook = (page) =>
  page
    .replaceAll(`${officeHost}/lib/1/hosted/`, "/office-js/")
    .replaceAll(` ${officeHost}`, "")
    .replace("<script", '<script src="/preview/attach.js"></script>\n    <script');

/** A request that gets no file: its status, and why in a few words. */
class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const notFound = () => new Refusal(404, "There is nothing here.");

/** The parts of a path, every one the plain name of a file or folder. */
function partsOf(url) {
  let pathname;
  try {
    pathname = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    throw new Refusal(400, "The address is not encoded as UTF-8.");
  }
  const parts = pathname.split("/").slice(1);
  if (!pathname.startsWith("/") || parts.some((part) => part.startsWith(".") || /[\\:\u0000-\u001f]/.test(part))) {
    throw notFound();
  }
  return parts;
}

/** Which folder a path is in, and where in it. What was built may change at any time; packages change only when they are installed. */
function placeOf([first, ...rest]) {
  const built = (folder, parts) => ({ folder: path.join(root, "dist", folder), parts, built: true });
  const installed = (name, parts) => ({ folder: path.join(root, "node_modules", name), parts, built: false });
  switch (first) {
    case "":
      if (rest.length > 0) throw notFound();
      return built("preview", ["index.html"]);
    case "preview":
    case "addin":
      return built(first, rest);
    case "office-js":
      return installed("@microsoft/office-js", ["dist", ...rest]);
    case "vendor": {
      const name = packages.find((candidate) => rest.join("/").startsWith(`${candidate}/`));
      if (name === undefined) throw notFound();
      return installed(name, rest.slice(name.split("/").length));
    }
    default:
      throw notFound();
  }
}

async function fileOf({ folder, parts }) {
  const file = path.join(folder, ...parts);
  try {
    const [real, realFolder, information] = await Promise.all([realpath(file), realpath(folder), stat(file)]);
    if (!real.startsWith(realFolder + path.sep) || !information.isFile()) throw notFound();
    return { file, information };
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(error.code)) throw notFound();
    throw error;
  }
}

/** A page of another site must not reach the server by a name of its own that leads to this machine. */
function checkHost({ host = "" }) {
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(host)) {
    throw new Refusal(403, "The local workbook answers to localhost and 127.0.0.1 only.");
  }
}

async function answer(request, response) {
  checkHost(request.headers);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    throw new Refusal(405, "The local workbook is read only.");
  }
  const parts = partsOf(request.url);
  const place = placeOf(parts);
  const { file, information } = await fileOf(place);
  const isWorkbookPage = place.built && parts.at(-1) !== "taskpane.html" && file.endsWith(".html");
  response.setHeader("Content-Type", contentTypes[path.extname(file)] ?? "application/octet-stream");
  response.setHeader("Content-Security-Policy", isWorkbookPage ? workbookPolicy : "frame-ancestors 'self'");
  if (place.built) {
    response.setHeader("Cache-Control", "no-store");
  } else {
    const tag = `"${information.size.toString(36)}-${Math.trunc(information.mtimeMs).toString(36)}"`;
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304).end();
      return;
    }
  }
  if (parts.join("/") === "addin/taskpane.html") {
    const page = inLocalWorkbook(await readFile(file, "utf8"));
    response.end(request.method === "HEAD" ? undefined : page);
    return;
  }
  response.setHeader("Content-Length", information.size);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function refuse(response, error) {
  const status = error instanceof Refusal ? error.status : 500;
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(error instanceof Refusal ? error.message : "The file could not be read.");
}

/**
 * Serves the local workbook on 127.0.0.1.
 *
 * @param port 0 for any that is free.
 * @throws If the port is taken (`EADDRINUSE`) or may not be used.
 */
export async function serveLocalWorkbook({ port = 0 } = {}) {
  const server = createServer((request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer(request, response).catch((error) => refuse(response, error));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

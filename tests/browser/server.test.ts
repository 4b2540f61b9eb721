import { request } from "node:http";
import { type LocalWorkbook, serveLocalWorkbook } from "../../scripts/localWorkbook.mjs";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let server: LocalWorkbook;

beforeAll(async () => {
  server = await serveLocalWorkbook();
});

afterAll(() => server.close());

/** Asks with the path as it is, which fetch would tidy up. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("the server of the local workbook", () => {
  it("listens on this machine only", () => {
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
  });

  it.each([
    ["/", "text/html; charset=utf-8", "no-store"],
    ["/preview/preview.js", "text/javascript; charset=utf-8", "no-store"],
    ["/preview/sample.json", "application/json; charset=utf-8", "no-store"],
    ["/addin/manifest.xml", "text/xml; charset=utf-8", "no-store"],
    ["/addin/assets/icon-32.png", "image/png", "no-store"],
    ["/vendor/@odoo/owl/dist/owl.iife.min.js", "text/javascript; charset=utf-8", "no-cache"],
    ["/vendor/font-awesome/fonts/fontawesome-webfont.woff2?v=4.7.0", "font/woff2", "no-cache"],
    ["/office-js/office.js", "text/javascript; charset=utf-8", "no-cache"],
  ])("serves %s", async (path, type, caching) => {
    const { status, headers } = await ask(path);
    expect({ status, type: headers["content-type"], caching: headers["cache-control"] }).toEqual({
      status: 200,
      type,
      caching,
    });
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    ["/../package.json"],
    ["/preview/../../package.json"],
    ["/preview/%2e%2e/%2e%2e/package.json"],
    ["/preview/..%2f..%2fpackage.json"],
    ["/preview/..%5c..%5cpackage.json"],
    ["/preview/%00"],
    ["/vendor/luxon/../../package.json"],
    ["/vendor/.package-lock.json"],
    ["/vendor/typescript/package.json"],
    ["/vendor/luxon-more/package.json"],
    ["/vendor/luxon"],
    ["/office-js/../package.json"],
    ["//127.0.0.1/preview/index.html"],
    ["/src/preview/preview.ts"],
    ["/package.json"],
    ["/preview"],
    ["/preview/"],
    ["/addin/nothing.html"],
  ])("has nothing at %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it("refuses a path that is no text", async () => {
    expect((await ask("/preview/%ff")).status).toBe(400);
  });

  it.each([["evil.example"], ["localhost.evil.example"], ["127.0.0.1.evil.example:80"]])(
    "refuses a request to the name %s",
    async (host) => {
      expect((await ask("/", { headers: { Host: host } })).status).toBe(403);
    },
  );

  it.each([["localhost"], ["localhost:3300"], ["127.0.0.1"], ["LOCALHOST:1"]])(
    "answers to the name %s",
    async (host) => {
      expect((await ask("/", { headers: { Host: host } })).status).toBe(200);
    },
  );

  it.each([["POST"], ["PUT"], ["DELETE"], ["OPTIONS"]])("refuses to %s", async (method) => {
    expect((await ask("/", { method })).status).toBe(405);
  });

  it("lets the page load nothing from elsewhere", async () => {
    const policy = String((await ask("/")).headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it("gives the add-in's page office.js of this machine, and is otherwise the page of the build", async () => {
    const { body } = await ask("/addin/taskpane.html");
    expect(body).not.toContain("appsforoffice.microsoft.com");
    expect(body).toContain('src="/office-js/office.js"');
    expect(body.indexOf("/preview/attach.js")).toBe(body.indexOf("<script") + '<script src="'.length);
  });

  it("sends a package's file once", async () => {
    const path = "/vendor/luxon/build/global/luxon.min.js";
    const { headers } = await ask(path);
    const again = await ask(path, { headers: { "If-None-Match": String(headers["etag"]) } });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: "" });
  });
});

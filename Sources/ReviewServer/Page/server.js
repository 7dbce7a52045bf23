// What the page asks of the program that started it.

/** Thrown where there is no answer, or one that tells of a fault. */
export class ServerFault extends Error {}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...options });
  } catch {
    throw new ServerFault("The program does not answer. What was decided before is kept; start "
      + "tradefacts review again.");
  }
  if (response.status === 403)
    throw new ServerFault("The program was started anew. Open the address that it printed.");
  const answer = await response.json().catch(() => ({ error: "HTTP " + response.status }));
  if (!response.ok && response.status !== 409) throw new ServerFault(answer.error);
  return answer;
}

const post = (path, body) =>
  call(path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });

export const session = () => call("/api/session");
export const items = (from, count) => call(`/api/items?from=${from}&count=${count}`);
export const article = (index) => call(`/api/article?document=${index}`);
export const fact = (index) => call(`/api/fact?item=${index}`);
export const news = (after) => call(`/api/news?after=${after}`);
export const decide = (decisions) => post("/api/decide", { decisions });
export const undo = () => post("/api/undo", {});

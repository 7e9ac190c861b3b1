// What a page says to the console and what it asks for, noted from now on.

/** The faults that a page tells, and the addresses that it asks for, as two lists that grow. */
export function overhear(page) {
  const said = [];
  const asked = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('response', (response) => response.status() >= 400 && said.push(`${response.status()}: ${response.url()}`));
  page.on('request', (request) => asked.push(request.url()));
  return { said, asked };
}

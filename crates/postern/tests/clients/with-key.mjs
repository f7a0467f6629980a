// Adds a key to every request: the suite knows no credentials. Everything else passes as it came.
import http from 'node:http';
const [port, target, key] = process.argv.slice(2);
const to = new URL(target);
http.createServer((from, out) => {
  const headers = { ...from.headers, authorization: `Bearer ${key}` };
  const local = /^(127\.0\.0\.1|localhost|\[::1\]):?/.test(headers.host ?? '');
  if (local) headers.host = to.host;
  if (/^http:\/\/(127\.0\.0\.1|localhost)/.test(headers.origin ?? '')) headers.origin = to.origin;
  const asked = http.request({ host: to.hostname, port: to.port, path: from.url, method: from.method, headers }, (answer) => {
    out.writeHead(answer.statusCode, answer.headers);
    answer.pipe(out);
  });
  asked.on('error', () => out.destroy());
  out.on('close', () => asked.destroy());
  from.pipe(asked);
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));

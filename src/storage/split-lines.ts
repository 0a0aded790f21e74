/** Lines of a stream of bytes, each with its newline: a last one without it was cut. Only a newline ends a line. */
export async function* splitLines(source: AsyncIterable<Buffer | string>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let started: string[] = [];
  for await (const chunk of source) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      started.push(text.slice(from, end + 1));
      yield started.join('');
      started = [];
      from = end + 1;
    }
    if (from < text.length) started.push(text.slice(from));
  }
  const rest = started.join('') + decoder.decode();
  if (rest !== '') yield rest;
}

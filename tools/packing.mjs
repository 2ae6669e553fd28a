import { gzipSync } from 'node:zlib';

/** JavaScript that makes the text again in a browser, an expression for a promise of it; the text goes in it as gzip. */
export function selfUnpacking(text) {
  const bytes = gzipSync(text, { level: 9 });
  // What pads the last four bytes must not reach the stream: it refuses anything behind the end of gzip.
  return `new Response(new Blob([(p=>{const b=new Uint8Array(p.length/5*4),v=new DataView(b.buffer);
for(let i=0,n;i<p.length;i+=5){n=0;for(let k=i;k<i+5;k++){const c=p[k];n=n*85+(c=="x"?25:c=="y"?57:p.charCodeAt(k)-35)}v.setUint32(i/5*4,n)}
return b.slice(0,${bytes.length})})("${pack85(bytes)}")]).stream().pipeThrough(new DecompressionStream("gzip"))).text()`;
}

/**
 * Bytes in base 85: four bytes in five signs, the codes 35 to 119, but `x` for `<` and `y` for `\`. So it is a
 * sixteenth shorter than base64, and holds nothing that could end a string in double quotes or the element that carries it.
 */
function pack85(bytes) {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let packed = '';
  for (let at = 0; at < padded.length; at += 4) packed += fiveSigns(padded.readUInt32BE(at));
  return packed.replace(/</g, 'x').replace(/\\/g, 'y');
}

function fiveSigns(number) {
  let signs = '';
  for (let rest = number, count = 0; count < 5; count++, rest = Math.floor(rest / 85)) {
    signs = String.fromCharCode(35 + (rest % 85)) + signs;
  }
  return signs;
}

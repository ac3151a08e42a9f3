import fs from 'node:fs'; import zlib from 'node:zlib'; import {parseHTML} from 'linkedom';
import {readBlocks} from '/work/main/src/article/blocks.ts'; import {readArticle} from '/work/main/src/article/read.ts';
const dir='/work/shared/data/pages/'; const gt=JSON.parse(fs.readFileSync(dir+'ground-truth.json','utf8'));
const norm=(s:string)=>(s.match(/[\p{L}\p{N}_]+/gu)??[]).join(' ');
const only=process.argv.slice(2);
for(const [id,g] of Object.entries<any>(gt)){ if(only.length&&!only.some(o=>id.startsWith(o)))continue;
 const html=zlib.gunzipSync(fs.readFileSync(dir+id+'.html.gz')).toString('utf8');
 const {document}=parseHTML(html); const bl=readBlocks((document.body??document.documentElement) as any);
 const r=readArticle(document as any,g.url); const text=r.ok?r.value.article.text:''; const have=new Set(text.split('\n\n')); const truth=' '+norm(g.articleBody)+' ';
 const el=(e:any)=>{let s='';for(let k=0;e&&k<7&&e.localName!=='body';k++,e=e.parentElement)s+=e.localName+(e.id?'#'+e.id:'')+(e.getAttribute('class')?'.'+e.getAttribute('class').trim().replace(/\s+/g,'.').slice(0,40):'')+' < ';return s};
 const out:string[]=[];
 for(const b of bl){const inT=norm(b.text)!==''&&truth.includes(' '+norm(b.text)+' '); const inA=have.has(b.text); const n=norm(b.text).split(' ').length;
  if(inA&&!inT&&norm(b.text))out.push(`  + ${b.text.slice(0,110)} [${n}w] ${el(b.element).slice(0,170)}`); if(!inA&&inT&&n>3)out.push(`  - ${b.text.slice(0,110)} [${n}w] ${el(b.element).slice(0,170)}`)}
 if(out.length)console.log(id.slice(0,6),g.url.slice(0,90),r.ok?'':JSON.stringify(r)+'\n',out.slice(0,30).join('\n'));
}

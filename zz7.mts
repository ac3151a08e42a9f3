import fs from 'node:fs'; import zlib from 'node:zlib'; import {parseHTML} from 'linkedom'; import {readArticle} from './src/article/read.ts';
const gt=JSON.parse(fs.readFileSync('/work/shared/data/pages/ground-truth.json','utf8'));
for(const [id,g] of Object.entries<any>(gt)){const html=zlib.gunzipSync(fs.readFileSync(`/work/shared/data/pages/${id}.html.gz`)).toString('utf8');const {document}=parseHTML(html) as any; const r:any=readArticle(document,g.url); const a=r.value?.article; if(!a){console.log(id,r);continue}
console.log(id.slice(0,6),'|',a.title,'|',a.publisher,'|',a.byline,'|',a.published,'|',a.modified,'|',a.language,'|',JSON.stringify(a.credit).slice(0,400),'|',a.confidence.reasons.join(','), a.url===g.url?'':a.url)}

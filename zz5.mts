import fs from 'node:fs'; import {parseHTML} from 'linkedom'; import {readArticle} from './src/article/read.ts'; import {readText} from './src/article/text.ts';
const dir='/work/shared/data/cases/'; const esc=(s:string)=>s.replace(/&/g,'&amp;').replace(/</g,'&lt;').replace(/>/g,'&gt;');
const ws=(s:string)=>s.replace(/\s+/g,' ').trim();
for(const f of fs.readdirSync(dir)){const c=JSON.parse(fs.readFileSync(dir+f,'utf8'));
const body = c.page.paragraphs.map((p:any) => `<p>${esc(p.map((s:any) => s.t).join(' '))}</p>`).join('\n');
const html=`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${esc(c.page.title)} | ${esc(c.page.outlet)}</title><meta property="article:published_time" content="${c.page.published}"></head><body><header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/business">Business</a></nav></header><main><article><h1>${esc(c.page.title)}</h1><p class="meta"><time datetime="${c.page.published}">${c.page.published.slice(0, 10)}</time></p>\n${body}\n${c.page.credit ? `<p class="credit">${esc(c.page.credit)}</p>` : ''}</article></main><footer><p>© ${esc(c.page.outlet)}. All rights reserved.</p></footer></body></html>`;
const r=readArticle(parseHTML(html).document as any,null); if(!r.ok){console.log(f,r);continue}
const a=r.value.article; const want=c.page.paragraphs.map((p:any)=>ws(p.map((s:any)=>s.t).join(' '))).join('\n\n');
console.log(f, a.text===want?'SAME':'DIFF', a.title===c.page.title, a.publisher===c.page.outlet, a.published===c.page.published, a.byline, JSON.stringify(a.credit), '<', c.page.credit, JSON.stringify(a.confidence));
if(a.text!==want){for(const p of a.text.split('\n\n'))if(!want.includes(p))console.log('  EXTRA',p);for(const p of want.split('\n\n'))if(!a.text.includes(p))console.log('  MISSING',p)}
const t=readText([c.page.title,c.page.published.slice(0,10),'By A B',...c.page.paragraphs.map((p:any)=>ws(p.map((s:any)=>s.t).join(' '))),c.page.credit].join('\n'),'x'); if(!t.ok||t.value.text!==want)console.log('  readText differs', t.ok?'':t, t.ok?t.value.text.slice(-200):'');
}
for(const s of ['000_853142ad66a1efe3','001_158babb56fd52806']){const t=fs.readFileSync(`/work/shared/seeds/${s}.txt`,'utf8');const r=readText(t,'page');if(r.ok){const a=r.value;console.log(JSON.stringify({...a,text:a.text.slice(0,100)+' ... '+a.text.slice(-100),paragraphs:a.paragraphs.length}))}
const ls=t.split('\n').map(x=>x.trim()).filter(Boolean); const html=`<!doctype html><html><head><title>T</title></head><body><h1>US raises concern over ties</h1>${ls.map(x=>`<p>${esc(x)}</p>`).join('')}</body></html>`;
const r2=readArticle(parseHTML(html).document as any,'https://example.org/x');if(r2.ok){const a=r2.value.article;console.log(a.paragraphs.length,ls.length,JSON.stringify(a.credit),JSON.stringify(a.confidence),ls.filter(x=>!a.text.includes(ws(x))))}else console.log(r2)}

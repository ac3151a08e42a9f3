import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuotes } from '../../src/text/quotes.ts';
import { checkPage } from '../support/check-page.ts';

/** An invented story in one language, and a page that keeps two of its sentences and adds one of its own. */
interface Pair {
  readonly language: string;
  readonly original: readonly string[];
  readonly own: string;
  readonly quote: string;
}

const PAIRS: readonly Pair[] = [
  {
    language: 'zh',
    original: [
      '港口管理局周三表示，暴风雨摧毁了三座码头。',
      '林海说：「我们将在下个月重新开放渡轮服务，但是安全第一。」',
      '渔民们等待了四十六个小时才得到救援。',
    ],
    own: '居民在广场上喝茶。',
    quote: '我们将在下个月重新开放渡轮服务，但是安全第一。',
  },
  {
    language: 'ja',
    original: [
      '港湾局は水曜日、嵐が三つの埠頭を破壊したと発表した。',
      '佐藤氏は『来月にはフェリーの運航を再開するが、安全が第一だ』と述べた。',
      '漁師たちは救助されるまで四十六時間待った。',
    ],
    own: '広場では子供が遊んでいた。',
    quote: '来月にはフェリーの運航を再開するが、安全が第一だ',
  },
  {
    language: 'ar',
    original: [
      'قالت هيئة الميناء يوم الأربعاء إن العاصفة دمرت ثلاثة أرصفة في المدينة.',
      'وقال سالم: «سنعيد فتح خدمة العبارات في الشهر المقبل، لكن السلامة تأتي أولا».',
      'وانتظر الصيادون ستا وأربعين ساعة قبل أن تصل فرق الإنقاذ.',
    ],
    own: 'وشرب الناس الشاي عند المساء.',
    quote: 'سنعيد فتح خدمة العبارات في الشهر المقبل، لكن السلامة تأتي أولا',
  },
  {
    language: 'hi',
    original: [
      'बंदरगाह प्राधिकरण ने बुधवार को कहा कि तूफ़ान ने शहर के तीन घाट नष्ट कर दिए।',
      'निदेशक ने कहा, “हम अगले महीने नौका सेवा फिर से शुरू करेंगे, लेकिन सुरक्षा सबसे पहले है।”',
      'मछुआरों को बचाव दल के आने तक छियालीस घंटे इंतज़ार करना पड़ा।',
    ],
    own: 'लोग शाम को चाय पी रहे थे।',
    quote: 'हम अगले महीने नौका सेवा फिर से शुरू करेंगे, लेकिन सुरक्षा सबसे पहले है।',
  },
  {
    language: 'de',
    original: [
      'Die Hafenbehörde teilte am Mittwoch mit, der Sturm habe drei Kais in der Stadt zerstört.',
      'Salm sagte: „Wir werden den Fährverkehr wieder aufnehmen, aber die ‚Sicherheit‘ geht vor.“',
      'Die Fischer warteten 46 Stunden auf die Rettung durch ein Schiff der Marine.',
    ],
    own: 'Auf dem Platz tranken die Leute Tee.',
    quote: 'Wir werden den Fährverkehr wieder aufnehmen, aber die ‚Sicherheit‘ geht vor.',
  },
];

for (const { language, original, own, quote } of PAIRS) {
  test(`kept sentences, the page's own and quotes are told apart in ${language}`, async () => {
    const page = [original[0], own, original[1], original[2]].join('\n\n');
    const report = await checkPage(page, original.join('\n\n'), { language });
    const kinds = report.sentences.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['verbatim', 'own', 'verbatim', 'verbatim']);
    assert.deepEqual(
      report.runs.map(({ start, end }) => page.slice(start, end).replace(/[\s\p{P}]/gu, '')),
      [original[0] ?? '', `${original[1]}${original[2]}`].map((text) => text.replace(/[\s\p{P}]/gu, '')),
    );
    assert.deepEqual(
      report.quotes.map(({ start, end, status }) => [page.slice(start, end), status]),
      [[quote, 'verbatim']],
    );
    assert.deepEqual(report.drift, []);
  });
}

test('Thai has no marks between sentences: the run is exact all the same', async () => {
  const original =
    'การท่าเรือกล่าวเมื่อวันพุธว่าพายุได้ทำลายท่าเทียบเรือสามแห่ง ผู้อำนวยการกล่าวว่า “เราจะเปิดบริการเรือข้ามฟากอีกครั้งในเดือนหน้า”';
  const page = `ข่าวท้องถิ่น ${original}`;
  const { runs, quotes } = await checkPage(page, original, { language: 'th' });
  const kept = original.replace(/”$/, '');
  assert.deepEqual(
    runs.map(({ start, end }) => page.slice(start, end)),
    [kept],
  );
  assert.deepEqual(
    quotes.map(({ status }) => status),
    ['verbatim'],
  );
});

test('quotes within quotes, in the marks of other languages', () => {
  const texts = [
    ['»Erst die ›Sicherheit‹, dann die Fähre«, sagte Salm.', 'Erst die ›Sicherheit‹, dann die Fähre', 'Sicherheit'],
    ['他说：“先要『安全』，再开船。”', '先要『安全』，再开船。', '安全'],
    ['« D’abord la “sécurité”, ensuite le bac », a dit Salm.', 'D’abord la “sécurité”, ensuite le bac', 'sécurité'],
  ] as const;
  for (const [text, outer, inner] of texts) {
    const found = findQuotes(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, [outer, inner]);
  }
});

/**
 * How the commonest Japanese surnames and given names that are written in Chinese characters are read. Romanising
 * by character reads them as Chinese, which nobody writes in a list.
 */
const SURNAMES = `
  佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|渡邊 watanabe|山本 yamamoto|中村 nakamura|小林 kobayashi
  加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|斎藤 saito|斉藤 saito
  清水 shimizu|山崎 yamazaki|森 mori|池田 ikeda|橋本 hashimoto|阿部 abe|安倍 abe|石川 ishikawa|山下 yamashita|中島 nakajima
  石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa|藤田 fujita|後藤 goto|近藤 kondo|村上 murakami|遠藤 endo
  青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura|藤井 fujii|金子 kaneko|岡本 okamoto|藤原 fujiwara|中野 nakano
  三浦 miura|原田 harada|中川 nakagawa|松田 matsuda|竹内 takeuchi|小野 ono|田村 tamura|中山 nakayama|和田 wada|石田 ishida
  上田 ueda|森田 morita|原 hara|柴田 shibata|酒井 sakai|宮崎 miyazaki|横山 yokoyama|内田 uchida|高木 takagi|宮本 miyamoto
  今井 imai|丸山 maruyama|増田 masuda|大野 ono|小島 kojima|谷口 taniguchi|大塚 otsuka|高田 takada|岸田 kishida|菅 suga
  石破 ishiba|麻生 aso|野田 noda|黒田 kuroda|本田 honda|豊田 toyoda|松井 matsui|北野 kitano|大谷 otani|羽生 hanyu`;

const GIVEN_NAMES = `
  太郎 taro|次郎 jiro|一郎 ichiro|三郎 saburo|健 ken|健一 kenichi|健二 kenji|健太 kenta|隆 takashi|誠 makoto|浩 hiroshi|博 hiroshi
  宏 hiroshi|明 akira|昭 akira|勇 isamu|清 kiyoshi|正 tadashi|茂 shigeru|進 susumu|実 minoru|修 osamu|豊 yutaka|和夫 kazuo
  正男 masao|俊夫 toshio|秀樹 hideki|英樹 hideki|直樹 naoki|大輔 daisuke|翔 sho|翔太 shota|翔平 shohei|拓也 takuya|達也 tatsuya
  哲也 tetsuya|和也 kazuya|裕子 yuko|陽子 yoko|洋子 yoko|花子 hanako|恵子 keiko|京子 kyoko|幸子 sachiko|和子 kazuko|久美子 kumiko
  由美子 yumiko|真由美 mayumi|由美 yumi|美咲 misaki|愛 ai|葵 aoi|さくら sakura|桜 sakura|純一 junichi|文雄 fumio|晋三 shinzo
  茂雄 shigeo|義偉 yoshihide|太一 taichi|大翔 hiroto|優 yu|早苗 sanae|香織 kaori|智子 tomoko|直美 naomi|明美 akemi`;

function byCharacters(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split(/[|\n]\s*/)
      .map((row) => {
        const [characters = '', read = ''] = row.trim().split(' ');
        return [characters, read] as const;
      }),
  );
}

const READ_SURNAME = byCharacters(SURNAMES);
const READ_GIVEN = byCharacters(GIVEN_NAMES);

/** The text with a Japanese name in it read as Japanese; as it is where surname and given name are not both known. */
export function readKanji(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const name = text.replace(/[\s　]+/g, '');
  for (let at = 3; at >= 1; at -= 1) {
    const surname = READ_SURNAME.get(name.slice(0, at));
    const given = READ_GIVEN.get(name.slice(at));
    if (surname !== undefined && given !== undefined) return `${surname} ${given}`;
  }
  return text;
}

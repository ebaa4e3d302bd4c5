package cn.tonggui.organisation;

import java.util.Locale;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * A name in pinyin without tones, and its initials. Characters with several readings take the most common one, except where
 * they open a name as a surname.
 *
 * @param letters {@code zengqingyu}
 * @param initials {@code zqy}
 */
record Pinyin(String letters, String initials) {

    private static final HanyuPinyinOutputFormat FORMAT = format();
    private static final int LONGEST = 60;
    private static final int MOST_INITIALS = 20;

    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("尉迟", "yu chi"),
            Map.entry("万俟", "mo qi"),
            Map.entry("长孙", "zhang sun"),
            Map.entry("单于", "chan yu"),
            Map.entry("澹台", "tan tai"),
            Map.entry("宰父", "zai fu"),
            Map.entry("尉", "wei"),
            Map.entry("单", "shan"),
            Map.entry("仇", "qiu"),
            Map.entry("解", "xie"),
            Map.entry("区", "ou"),
            Map.entry("曾", "zeng"),
            Map.entry("查", "zha"),
            Map.entry("盖", "ge"),
            Map.entry("朴", "piao"),
            Map.entry("任", "ren"),
            Map.entry("华", "hua"),
            Map.entry("卜", "bu"),
            Map.entry("种", "chong"),
            Map.entry("员", "yun"),
            Map.entry("召", "shao"),
            Map.entry("乐", "yue"),
            Map.entry("冼", "xian"),
            Map.entry("洗", "xian"),
            Map.entry("缪", "miao"),
            Map.entry("繁", "po"),
            Map.entry("覃", "qin"),
            Map.entry("折", "she"),
            Map.entry("黑", "he"),
            Map.entry("秘", "bi"),
            Map.entry("逄", "pang"),
            Map.entry("翟", "zhai"),
            Map.entry("谌", "chen"),
            Map.entry("令", "ling"),
            Map.entry("晁", "chao"),
            Map.entry("宓", "mi"),
            Map.entry("祭", "zhai"),
            Map.entry("牟", "mou"),
            Map.entry("褚", "chu"),
            Map.entry("葛", "ge"),
            Map.entry("阚", "kan"),
            Map.entry("柏", "bai"),
            Map.entry("贾", "jia"),
            Map.entry("隗", "wei"),
            Map.entry("郗", "xi"),
            Map.entry("干", "gan"),
            Map.entry("石", "shi"),
            Map.entry("沈", "shen"),
            Map.entry("车", "che"),
            Map.entry("蕃", "bo"),
            Map.entry("俞", "yu"),
            Map.entry("燕", "yan"),
            Map.entry("应", "ying"),
            Map.entry("过", "guo"),
            Map.entry("幺", "yao"));

    /** Readings within given names, where the dictionary begins with another. */
    private static final Map<Integer, String> GIVEN = Map.of(
            (int) '长', "chang",
            (int) '行', "xing",
            (int) '重', "zhong",
            (int) '朝', "chao",
            (int) '茜', "qian",
            (int) '乐', "le",
            (int) '晟', "sheng",
            (int) '盛', "sheng",
            (int) '广', "guang");

    static Pinyin of(String name) {
        StringBuilder letters = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        int surname = surnameLength(name);
        if (surname > 0) {
            for (String syllable : SURNAMES.get(name.substring(0, surname)).split(" ")) {
                append(syllable, letters, initials);
            }
        }
        name.substring(surname).codePoints().forEach(point -> append(syllable(point), letters, initials));
        return new Pinyin(fit(letters, LONGEST), fit(initials, MOST_INITIALS));
    }

    /** The initials where the letters were given: those of the name, unless it has none. */
    static Pinyin of(String name, String letters) {
        return new Pinyin(letters, of(name).initials);
    }

    private static int surnameLength(String name) {
        if (name.length() > 2 && SURNAMES.containsKey(name.substring(0, 2))) {
            return 2;
        }
        return !name.isEmpty() && SURNAMES.containsKey(name.substring(0, 1)) ? 1 : 0;
    }

    private static void append(String syllable, StringBuilder letters, StringBuilder initials) {
        letters.append(syllable);
        if (!syllable.isEmpty()) {
            initials.append(syllable.charAt(0));
        }
    }

    /** Empty for what has no reading: dots between syllables, rare characters. */
    private static String syllable(int point) {
        if (point < 128) {
            return Character.isLetterOrDigit(point) ? Character.toString(point).toLowerCase(Locale.ROOT) : "";
        }
        if (!Character.isBmpCodePoint(point)) {
            return "";
        }
        if (GIVEN.containsKey(point)) {
            return GIVEN.get(point);
        }
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) point, FORMAT);
            return readings == null || readings.length == 0 ? "" : readings[0];
        } catch (BadHanyuPinyinOutputFormatCombination wrong) {
            throw new IllegalStateException("pinyin format", wrong);
        }
    }

    private static String fit(StringBuilder text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static HanyuPinyinOutputFormat format() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}

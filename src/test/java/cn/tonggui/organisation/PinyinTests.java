package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class PinyinTests {

    @ParameterizedTest
    @CsvSource({
        "单小军, shanxiaojun, sxj",
        "仇英, qiuying, qy",
        "解小光, xiexiaoguang, xxg",
        "区大海, oudahai, odh",
        "曾庆余, zengqingyu, zqy",
        "查良, zhaliang, zl",
        "盖伦, gelun, gl",
        "尉迟敬德, yuchijingde, ycjd",
        "尉健, weijian, wj",
        "吕布, lvbu, lb",
        "王𠮷, wang, w",
        "艾力·买买提, ailimaimaiti, almmt",
        "骆长河, luochanghe, lch",
        "Li Lei, lilei, lilei"
    })
    void aNameHasLettersAndInitials(String name, String letters, String initials) {
        assertThat(Pinyin.of(name)).isEqualTo(new Pinyin(letters, initials));
    }

    @Test
    void thePeopleOfTheDemoAreSpeltAsTheyAre() {
        JdbcTemplate jdbc = new DemoOrganisation().database.jdbc();
        jdbc.query("SELECT name, pinyin, initials FROM org_person", row -> {
            assertThat(Pinyin.of(row.getString(1))).isEqualTo(new Pinyin(row.getString(2), row.getString(3)));
        });
    }
}

package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends files as 组织科 does, waits for what comes of them, and takes away again what was entered. */
final class Importing {

    static final String DEPARTMENT = "haoyizhou";

    private static final long LONGEST_MILLIS = 120_000;

    private final Browser browser;
    private final ApplicationContext application;
    private final JdbcTemplate jdbc;

    Importing(ApplicationContext application) {
        this.application = application;
        this.browser = new Browser(application.getBean(MockMvc.class));
        this.jdbc = application.getBean(JdbcTemplate.class);
    }

    Answer upload(String who, String name, byte[] content) {
        return browser.send(
                who,
                MockMvcRequestBuilders.multipart("/organisation/import")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(csrf()));
    }

    /** @return the address of the work */
    String begun(byte[] content) {
        Answer answer = upload(DEPARTMENT, "名册.xlsx", content);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/organisation/import/[A-Za-z0-9_-]{22}");
        return answer.location();
    }

    /** The page once the work has ended. */
    Answer ended(String address) {
        long until = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
        while (System.nanoTime() < until) {
            Answer page = browser.get(DEPARTMENT, address);
            assertThat(page.status()).isEqualTo(200);
            if (!page.text().contains("every 1s")) {
                return page;
            }
            sleep();
        }
        throw new AssertionError(address + " did not end");
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    Answer enter(String address) {
        return browser.post(DEPARTMENT, address + "/enter", Map.of());
    }

    /** Sheet, cell and code of each row of the list on the page, the code told by its words. */
    static List<String> rows(Answer page) {
        return page.all("(?s)<tr>(?:(?!</tr>).)*</tr>").stream()
                .map(row -> row.replaceAll("(?s)<[^>]+>", "|").replaceAll("\\|+", "|"))
                .toList();
    }

    int count(String table, String column) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM " + table + " WHERE " + column + " LIKE 'IM%'", Integer.class);
        return count == null ? 0 : count;
    }

    /** What the books of these tests enter, and nothing else; the tree that was read since then is forgotten too. */
    void forget() {
        if (count("org_unit", "code") + count("org_change", "subject") > 0) {
            new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(any -> delete());
            ReflectionTestUtils.invokeMethod(application.getBean("unitTrees"), "clear");
        }
    }

    private void delete() {
        for (String line : List.of(
                "org_change subject",
                "org_office person",
                "org_membership person",
                "org_link party_code",
                "org_person id")) {
            String[] names = line.split(" ");
            jdbc.update("DELETE FROM " + names[0] + " WHERE " + names[1] + " LIKE 'IM%'");
        }
        for (String kind : List.of("GROUP", "BRANCH", "TEAM", "WORKSHOP")) {
            jdbc.update("DELETE FROM org_unit WHERE code LIKE 'IM%' AND kind = ?", kind);
        }
    }
}

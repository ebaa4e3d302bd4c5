package cn.tonggui.web;

import cn.tonggui.document.Documents;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the routes are asked about: a matter of B04 that waits for its secretary, a notice of his, and proposals and changes that
 * nobody can confirm, so that asking changes nothing.
 */
final class RouteMatter {

    private final ApplicationContext beans;
    private final Browser browser;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final String revision;

    RouteMatter(Browser browser, ApplicationContext beans) {
        this.browser = browser;
        this.beans = beans;
        People people = beans.getBean(People.class);
        Viewer worker = people.viewer("P40");
        String file = beans.getBean(Documents.class)
                .store("a.txt", new ByteArrayInputStream("a".getBytes()), worker)
                .id();
        String caseId = browser.post(
                        "laixiaojun",
                        "/start/practical-matter",
                        Map.of("subject", "路线", "request", "x", "photos", file, "_token", PublicId.next()))
                .location()
                .substring("/cases/".length());
        String task = beans.getBean(Walker.class).taskAt(caseId, "accept", people.viewer("P34"));
        revision = browser.get("qinshouxin", "/tasks/" + task).hidden("_revision");
        ids.put("/cases", caseId);
        ids.put("/log/cases", caseId);
        ids.put("/tasks", task);
        ids.put("/files", file);
        ids.put("/notices", notice("P34"));
        ids.put("/organisation/people", "P36");
        ids.put("/organisation/changes", entered("haoyizhou", office()));
        ids.put("/accounts/changes", entered("sysadmin", account()));
        ids.put("/parameters/proposals", parameter());
        ids.put("/calendar/proposals", year());
        ReflectionTestUtils.invokeMethod(beans.getBean("sequencer"), "publish");
    }

    /** The address of a route, its variables filled in. */
    String address(String pattern) {
        String id = ids.entrySet().stream()
                .filter(one -> pattern.startsWith(one.getKey() + "/{"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("none");
        String path = pattern.replace("{id}", id)
                .replace("{no}", "1")
                .replace("{beside}", "copy")
                .replace("{order}", "report")
                .replace("{verdict}", "sign")
                .replace("{ref}", "b1")
                .replace("{process}", "practical-matter")
                .replace("{action}", "submit")
                .replace("{word}", pattern.startsWith("/tasks") ? "reject" : "withdraw")
                .replace("{code}", pattern.startsWith("/rules") ? "R-E19" : "B04")
                .replace("{kind}", "office-begin")
                .replace("{work}", "none")
                .replace("{name}", "tie.maxRounds")
                .replace("{username}", "sysadmin")
                .replace("**", "db");
        return switch (path) {
            case "/people" -> "/people?scope=B04";
            case "/files" -> "/files?field=photos&control=f-photos";
            default -> path;
        };
    }

    /** What is sent with it: enough to be refused for its content, where an empty form would be taken or count as a failed sign-in. */
    Map<String, String> form(String pattern) {
        return switch (pattern) {
            case "/password" -> Map.of("current", Browser.PASSWORD);
            case "/settings" -> Map.of("address", "nonsense");
            case "/registers/{process}/export" -> Map.of("f.subject", "没有这样一件");
            default -> Map.of("_token", PublicId.next(), "_revision", revision);
        };
    }

    private String notice(String person) {
        String id = PublicId.next();
        write(
                "INSERT INTO note_notice (public_id, recipient, title, words, case_id, case_number, noted_at)"
                        + " VALUES (?, ?, '路线', '', '', '', ?)",
                id,
                person,
                now());
        return id;
    }

    /** SD17 stops who entered it, and whom it is about may not confirm it. */
    private Entry office() {
        Map<String, String> values =
                Map.of("person", "P07", "office", "archivist", "unit", "QSGW", "title", "档案员", "source", "APPOINT");
        return new Entry(ChangeKind.OFFICE_BEGIN, values, today(), "段发〔2026〕1号");
    }

    private Entry account() {
        Map<String, String> values = Map.of("username", "route", "name", "路线", "kind", "SYSTEM_ADMIN");
        return new Entry(ChangeKind.ROLE_ACCOUNT_OPEN, values, today(), "");
    }

    private String entered(String who, Entry entry) {
        return beans.getBean(Changes.class).enter(entry, viewer(who)).id();
    }

    private Viewer viewer(String username) {
        Organisation organisation = beans.getBean(Organisation.class);
        return organisation.viewer(organisation.account(username).orElseThrow().id());
    }

    /** Its day has come, so that nobody can confirm it any more. */
    private String parameter() {
        String id = PublicId.next();
        write(
                "INSERT INTO rule_proposal (id, name, effective_from, setting, reason, source, proposed_by, proposed_name,"
                        + " proposed_at, state, slot) VALUES (?, 'tie.maxRounds', ?, '2', 'x', 'x', 'P04', '郝一舟', ?, 'WAITING', ?)",
                id,
                today(),
                now(),
                "tie.maxRounds " + today());
        return id;
    }

    private String year() {
        String id = PublicId.next();
        write(
                "INSERT INTO rule_year_proposal (id, year_no, source, days, proposed_by, proposed_name, proposed_at, state,"
                        + " decided_by, decided_name, decided_at, remark)"
                        + " VALUES (?, 2029, 'x', '', 'P04', '郝一舟', ?, 'REFUSED', 'secadmin', '安全管理员', ?, 'x')",
                id,
                now(),
                now());
        return id;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(beans.getBean(Clock.class));
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private void write(String sql, Object... values) {
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(any -> beans.getBean(JdbcTemplate.class).update(sql, values));
    }

    /** Takes back what would wait for somebody. */
    void leave() {
        browser.post("laixiaojun", "/cases/" + ids.get("/cases") + "/cancel", Map.of());
        for (String table : List.of("/organisation/changes", "/accounts/changes")) {
            write("DELETE FROM org_change WHERE id = ?", ids.get(table));
        }
        write("DELETE FROM rule_proposal WHERE id = ?", ids.get("/parameters/proposals"));
        write("DELETE FROM rule_year_proposal WHERE id = ?", ids.get("/calendar/proposals"));
        write("DELETE FROM note_notice WHERE public_id = ?", ids.get("/notices"));
    }
}

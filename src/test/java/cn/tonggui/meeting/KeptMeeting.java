package cn.tonggui.meeting;

import cn.tonggui.kernel.PublicId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A meeting of B04 as it is kept, for pages that only read it: three members, one leader who attends. */
public final class KeptMeeting {

    private final String id;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final List<String> problems = new ArrayList<>();

    /** Nobody has signed in. */
    public KeptMeeting(String id, JdbcTemplate sql, TransactionTemplate transaction) {
        this.id = id;
        this.sql = sql;
        this.transaction = transaction;
        write("""
                INSERT INTO meet_meeting (case_id, number, unit, body, kind, month_of, number_no, subject, meeting_day,
                    meeting_time, place, state, host, recorder, quorum_rule, vote_base, members_due, opened_at)
                VALUES (?, ?, 'B04', 'committee', 'regular', '2026-11', 11, '十一月例会', '2026-11-25', '09:00', '工区会议室',
                    'NOTICED', 'P34', 'P35', 'GTE', 'ALL_MEMBERS', 3, CURRENT_TIMESTAMP)
                """, id, "ZWH-" + id.substring(0, 8));
        sits("P34", "MEMBER", 1);
        sits("P35", "MEMBER", 2);
        sits("P36", "MEMBER", 3);
        sits("P08", "OBSERVER", 4);
    }

    /** Takes away all that is kept of it. */
    public void leave() {
        String items = id.substring(0, 18) + "____";
        write("DELETE FROM meet_opinion WHERE item LIKE ?", items);
        write("DELETE FROM meet_vote WHERE item LIKE ?", items);
        write("DELETE FROM meet_previous WHERE meeting = ?", id);
        write("DELETE FROM meet_action WHERE meeting = ?", id);
        for (String table : List.of("measure", "item", "presence", "factor", "brief", "addition")) {
            write("DELETE FROM meet_" + table + " WHERE meeting = ?", id);
        }
        problems.forEach(problem -> write("DELETE FROM meet_problem WHERE case_id = ?", problem));
        write("DELETE FROM meet_meeting WHERE case_id = ?", id);
    }

    /** @param kind MEMBER or OBSERVER */
    public void sits(String who, String kind, int place) {
        write(
                "INSERT INTO meet_presence (meeting, person, kind, place, answer, reason, written) VALUES (?, ?, ?, ?, '', '', '')",
                id,
                who,
                kind,
                place);
    }

    public void came(String... people) {
        write("UPDATE meet_presence SET present = FALSE WHERE meeting = ?", id);
        for (String who : people) {
            write("UPDATE meet_presence SET present = TRUE WHERE meeting = ? AND person = ?", id, who);
        }
        long members =
                List.of(people).stream().filter(who -> !who.equals("P08")).count();
        write("UPDATE meet_meeting SET present = ? WHERE case_id = ?", members, id);
    }

    public void state(String state) {
        write("UPDATE meet_meeting SET state = ? WHERE case_id = ?", state, id);
    }

    /** A matter that is discussed now. */
    public String item(int no, String title) {
        String item = id.substring(0, 18) + String.format("%04d", no);
        write("""
                INSERT INTO meet_item (id, meeting, no, title, kind, source, level, score, urgent, carried, mandatory,
                    about_secretary, presenter, minutes, plan, decision, state)
                VALUES (?, ?, ?, ?, 'safety-key', 'problem', 'red', 16, FALSE, FALSE, TRUE, FALSE, 'P37', 15, '联合整治', 'put',
                    'APPROVED')
                """, item, id, no, title);
        write("UPDATE meet_meeting SET current_item = ? WHERE case_id = ?", no, id);
        return item;
    }

    public void opinion(String item, String who, int place, String words) {
        write("INSERT INTO meet_opinion (item, person, place, words) VALUES (?, ?, ?, ?)", item, who, place, words);
    }

    public void way(String item, String way) {
        write("UPDATE meet_item SET way = ? WHERE id = ?", way, item);
    }

    public void vote(String item, String who, String choice) {
        write("INSERT INTO meet_vote (item, person, choice) VALUES (?, ?, ?)", item, who, choice);
    }

    public void counted(String item, int yes, int no, int abstain, boolean passed) {
        write(
                "UPDATE meet_item SET votes_yes = ?, votes_no = ?, votes_abstain = ?, passed = ?, state = ? WHERE id = ?",
                yes,
                no,
                abstain,
                passed,
                passed ? "PASSED" : "NOT_PASSED",
                item);
    }

    /** The fixed part: what was open, the brief, the four factors. */
    public void fixed() {
        factor("person", "新职人员夜间防护呼唤应答不标准", 3, 4, "师徒互控");
        factor("equipment", "11 号道岔尖轨密贴不良，本月第 2 次", 4, 4, "工电联合整治");
        factor("environment", "K112 便道照明不足", 3, 3, "转技术科");
        factor("climate", "隧道口结冰", 4, 3, "备足除冰机具");
        write(
                "INSERT INTO meet_brief (meeting, violations, faults, windows, weather, words) VALUES (?, 2, 1, 14, '下旬有雪', '两违同比减少。')",
                id);
        String open = id.substring(0, 18) + "open";
        write("""
                INSERT INTO meet_action (case_id, number, unit, meeting, title, owner, checker, deadline, extensions, carry_count,
                    state, opened_at)
                VALUES (?, ?, 'B04', ?, 'GPS 防护终端 3 台故障', 'P39', 'P37', '2026-11-20', 1, 2, 'OPEN', CURRENT_TIMESTAMP)
                """, open, open, id);
        write(
                "INSERT INTO meet_previous (meeting, action, carried, state, reason, new_day) VALUES (?, ?, 2, 'late', '等配件', '2026-12-05')",
                id,
                open);
    }

    /** On the wall of B04. @param answer null while it is open */
    public void problem(String subject, String state, String level, String display, @Nullable String answer) {
        String problem = PublicId.next();
        problems.add(problem);
        write(
                """
                INSERT INTO meet_problem (case_id, number, unit, subject, factor, place, likelihood, severity, level, kind, urgent,
                    about_secretary, state, carry_count, proposer, display, rating, answer, raised_at, closed_at)
                VALUES (?, ?, 'B04', ?, 'climate', '隧道口', 4, 3, ?, 'safety-key', FALSE, FALSE, ?, 0, 'P40', ?, ?, ?,
                    TIMESTAMP '2026-11-20 10:00:00', ?)
                """,
                problem,
                problem,
                subject,
                level,
                state,
                display,
                answer == null ? null : 5,
                answer,
                answer == null ? null : Timestamp.valueOf("2026-11-21 16:00:00"));
    }

    private void factor(String factor, String words, int likelihood, int severity, String measure) {
        write(
                "INSERT INTO meet_factor (meeting, factor, words, likelihood, severity, measure) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                factor,
                words,
                likelihood,
                severity,
                measure);
    }

    public void resolved(String item, String resolution) {
        write(
                "UPDATE meet_item SET resolution_kind = 'handle', resolution = ?, resolution_no = 'B04-2026-11-1' WHERE id = ?",
                resolution,
                item);
        write("""
                INSERT INTO meet_measure (meeting, no, item_no, measure, owner, deadline, standard, checker)
                VALUES (?, 1, 1, '更换 11 号道岔尖轨', 'P34', '2026-12-05', '密贴不大于 0.5 毫米', 'P37')
                """, id);
    }

    public void signed(@Nullable String minutes) {
        write(
                "UPDATE meet_meeting SET state = 'SIGNED', minutes = ?, signed_at = CURRENT_TIMESTAMP WHERE case_id = ?",
                minutes,
                id);
    }

    private void write(String statement, @Nullable Object... facts) {
        transaction.executeWithoutResult(status -> sql.update(statement, facts));
    }
}

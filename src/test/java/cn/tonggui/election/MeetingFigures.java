package cn.tonggui.election;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of a meeting of B04 as they are kept, for pages that only read them. */
final class MeetingFigures {

    private final String id;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    /** Twelve with the right to vote, one of them not counted; nobody has signed in. */
    MeetingFigures(String id, JdbcTemplate sql, TransactionTemplate transaction) {
        this.id = id;
        this.sql = sql;
        this.transaction = transaction;
        write("""
                INSERT INTO elec_case (case_id, unit, type, stage, eligible, exempted, opened_at)
                VALUES (?, 'B04', 'regular', 'PREPARING', 12, 1, CURRENT_TIMESTAMP)
                """, id);
        locked("quorum.mode", "GTE");
        locked("win.base", "DUE_ELIGIBLE");
        locked("tie.mode", "PLURALITY");
        locked("tie.maxRounds", "3");
    }

    void locked(String name, String setting) {
        write("DELETE FROM elec_parameter WHERE case_id = ? AND name = ?", id, name);
        write("INSERT INTO elec_parameter (case_id, name, setting) VALUES (?, ?, ?)", id, name, setting);
    }

    void present(int present) {
        present(11, present);
    }

    void present(int due, int present) {
        write("UPDATE elec_case SET due = ?, present = ? WHERE case_id = ?", due, present, id);
    }

    void annulled() {
        write("UPDATE elec_case SET stage = 'ANNULLED' WHERE case_id = ?", id);
    }

    /** The first vote of the demonstration: four elected, two with equal votes. */
    void confirmed() {
        present(10);
        round(1, "committee", "2027-02-23 15:00:00");
        line(1, 1, "苗立春", 8);
        line(1, 2, "骆长河", 9);
        line(1, 3, "陶永康", 10);
        line(1, 4, "常青峰", 9);
        line(1, 5, "温雅", 6);
        line(1, 6, "樊大勇", 6);
    }

    /** @param confirmedAt null while the sheet is open */
    void round(int no, String kind, @Nullable String confirmedAt) {
        write("""
                INSERT INTO elec_round
                  (case_id, round_no, kind, office, seats, due, present, issued, returned, valid, invalid, confirmed_at)
                VALUES (?, ?, ?, 'member', ?, 11, 10, 10, 10, 10, 0, ?)
                """, id, no, kind, kind.equals("committee") ? 5 : 1, confirmedAt);
    }

    void line(int no, int place, String name, int yes) {
        write("""
                INSERT INTO elec_line (case_id, round_no, place, person, name, yes, no, abstain)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                """, id, no, place, "P" + place, name, yes, 10 - yes);
    }

    private void write(String statement, @Nullable Object... values) {
        transaction.executeWithoutResult(begun -> sql.update(statement, values));
    }
}

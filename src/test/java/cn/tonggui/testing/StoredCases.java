package cn.tonggui.testing;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What no door tells of the cases of a walk. */
record StoredCases(JdbcTemplate sql, TransactionTemplate alone) {

    /** Names of the templates of which the case issued a document that stands. */
    List<String> papers(String caseId) {
        return sql
                .queryForList(
                        "SELECT DISTINCT template FROM doc_issued WHERE case_id = ? AND replaced_by IS NULL ORDER BY template",
                        String.class,
                        caseId)
                .stream()
                .map(template -> template.replace(".docx", ""))
                .toList();
    }

    /** A branch has one regular meeting a month: another walk has it again. */
    void freeMonths(Collection<String> cases) {
        alone.executeWithoutResult(status ->
                cases.forEach(one -> sql.update("UPDATE meet_meeting SET month_slot = NULL WHERE case_id = ?", one)));
    }
}

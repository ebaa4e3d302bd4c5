package cn.tonggui.testing;

import cn.tonggui.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Of the cases of a walk: what no door tells, and what doors tell at length. */
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

    /** Public ids of the open tasks at the step, those of the person first. */
    List<String> tasks(String caseId, String step, PersonId person) {
        return sql.queryForList("""
                SELECT t.CATEGORY_ FROM ACT_RU_TASK t JOIN case_file c ON c.instance_id = t.PROC_INST_ID_
                WHERE c.id = ? AND t.TASK_DEF_KEY_ = ?
                ORDER BY CASE WHEN t.ASSIGNEE_ = ? THEN 0 ELSE 1 END, t.CATEGORY_
                """, String.class, caseId, step, person.value());
    }

    /** The steps that the case is at. */
    Set<String> steps(String caseId) {
        return Set.copyOf(sql.queryForList("""
                SELECT DISTINCT t.TASK_DEF_KEY_ FROM ACT_RU_TASK t JOIN case_file c ON c.instance_id = t.PROC_INST_ID_
                WHERE c.id = ?
                """, String.class, caseId));
    }

    /** A branch has one regular meeting a month, a unit one sheet a period: another walk has it again. */
    void freeSlots(Collection<String> cases) {
        alone.executeWithoutResult(status -> cases.forEach(one -> {
            sql.update("UPDATE meet_meeting SET month_slot = NULL WHERE case_id = ?", one);
            sql.update("UPDATE cyc_sheet SET slot = NULL WHERE case_id = ?", one);
            sql.update("UPDATE cyc_cycle SET slot = NULL WHERE case_id = ?", one);
            sql.update("UPDATE cyc_appraisal SET slot = NULL WHERE case_id = ?", one);
        }));
    }
}

package cn.tonggui.workflow;

/**
 * One mechanism in the order of the source document.
 *
 * @param no its number there @param clause what of the document it serves, as the ledger words it
 * @param mine whether the viewer may begin it
 * @param running open cases of it that the viewer may read, at most {@link Registers#MOST_COUNTED}
 */
public record SourceClause(
        int no, String clause, String process, String title, String about, boolean mine, int running) {

    /** Part of the document, 一 to 三: the first character of the clause. */
    public String part() {
        return clause.substring(0, 1);
    }
}

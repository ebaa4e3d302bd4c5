package cn.tonggui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** The year behind the demo: every case of it is told to its end on its days, and nobody is told anew. */
@DemoTest
@ExtendWith(OutputCaptureExtension.class)
class DemoYearTests {

    /** Some of them last longer than the year: until its last day, or until a test that is still to come. */
    private static final Set<String> LONGER = Set.of(
            "ankang-cup",
            "contact-point",
            "duty-list",
            "member-training",
            "pair-help",
            "secretary-training",
            "youth-post");

    private static final LocalDateTime FIRST_START = DemoClock.FIRST_START;

    @Autowired
    private DemoYear year;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void everyCaseComesToItsEndInThePast(CapturedOutput output) {
        year.tell();

        assertThat(output).as("every step was taken").doesNotContain("the demo's year goes on without");

        List<String> told = sql.queryForList("SELECT name FROM demo_year", String.class);
        Map<String, Long> cases =
                told.stream().collect(Collectors.groupingBy(name -> name.split(" ")[0], Collectors.counting()));
        assertThat(cases).hasSizeGreaterThan(15);
        cases.forEach((process, many) -> assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM case_file WHERE process = ? AND opened_at < ? AND (? = 1 OR closed_at < ?)",
                        Long.class,
                        process,
                        FIRST_START,
                        LONGER.contains(process) ? 1 : 0,
                        FIRST_START))
                .as(process)
                .isGreaterThanOrEqualTo(many));
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM note_notice WHERE read_at IS NULL AND noted_at < '2026-10-01'",
                        Integer.class))
                .as("what was told then was read then")
                .isZero();
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM note_notice n JOIN case_file c ON c.id = n.case_id"
                                + " WHERE n.read_at IS NULL AND c.process = 'practical-matter' AND c.closed_at < ?",
                        Integer.class,
                        FIRST_START))
                .as("nobody is told late of what was done in time")
                .isZero();
        assertThat(year.line()).isEmpty();

        year.tell();

        assertThat(sql.queryForList("SELECT name FROM demo_year", String.class)).hasSameSizeAs(told);
    }
}

package cn.tonggui.election;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rounds of voting, what is counted in them, and who is elected. */
@Mapper
interface RoundMapper {

    @Select("""
            SELECT case_id, round_no AS no, kind, office, seats, due, present, issued, returned, valid, invalid,
                   attempt, outcome
            FROM elec_round
            WHERE case_id = #{id}
            ORDER BY round_no
            """)
    List<Round> of(String id);

    @Insert("""
            INSERT INTO elec_round (case_id, round_no, kind, office, seats, due, present)
            VALUES (#{caseId}, #{no}, #{kind}, #{office}, #{seats}, #{due}, #{present})
            """)
    void open(Round round);

    @Insert("""
            <script>
            INSERT INTO elec_line (case_id, round_no, place, person, name)
            VALUES
              <foreach collection="lines" item="line" separator=",">
                (#{id}, #{no}, #{line.place}, #{line.person}, #{line.name})
              </foreach>
            </script>
            """)
    void stand(@Param("id") String id, @Param("no") int no, @Param("lines") List<Round.Line> lines);

    @Select("""
            SELECT place, person, name, yes, no, abstain
            FROM elec_line
            WHERE case_id = #{id} AND round_no = #{no}
            ORDER BY place
            """)
    List<Round.Line> lines(@Param("id") String id, @Param("no") int no);

    @Select("""
            SELECT person, name, votes
            FROM elec_write_in
            WHERE case_id = #{id} AND round_no = #{no}
            ORDER BY person
            """)
    List<Round.WriteIn> writeIns(@Param("id") String id, @Param("no") int no);

    @Delete("""
            DELETE FROM elec_line
            WHERE case_id = #{id} AND round_no = #{no}
            """)
    void dropLines(@Param("id") String id, @Param("no") int no);

    @Delete("""
            DELETE FROM elec_round
            WHERE case_id = #{id} AND round_no = #{no} AND issued IS NULL
            """)
    void drop(@Param("id") String id, @Param("no") int no);

    @Update("""
            UPDATE elec_round
            SET due = #{due}, present = #{present}
            WHERE case_id = #{id} AND round_no = #{no} AND issued IS NULL
            """)
    void attended(@Param("id") String id, @Param("no") int no, @Param("due") int due, @Param("present") int present);

    @Update("""
            UPDATE elec_round
            SET issued = #{issued}, left_over = #{left}, spoiled = #{spoiled}
            WHERE case_id = #{id} AND round_no = #{no} AND issued IS NULL
            """)
    int issue(
            @Param("id") String id,
            @Param("no") int no,
            @Param("issued") int issued,
            @Param("left") int left,
            @Param("spoiled") int spoiled);

    @Update("""
            UPDATE elec_round
            SET returned = #{returned}, valid = #{valid}, invalid = #{invalid}, invalid_reasons = #{reasons}
            WHERE case_id = #{id} AND round_no = #{no} AND outcome IS NULL
            """)
    int collect(
            @Param("id") String id,
            @Param("no") int no,
            @Param("returned") int returned,
            @Param("valid") int valid,
            @Param("invalid") int invalid,
            @Param("reasons") String reasons);

    @Insert("""
            INSERT INTO elec_entry (case_id, round_no, attempt, teller, body, sha256, entered_at)
            VALUES (#{id}, #{no}, #{attempt}, #{teller}, #{body}, #{hash}, #{now})
            """)
    void enter(
            @Param("id") String id,
            @Param("no") int no,
            @Param("attempt") int attempt,
            @Param("teller") String teller,
            @Param("body") String body,
            @Param("hash") String hash,
            @Param("now") LocalDateTime now);

    @Select("""
            SELECT body
            FROM elec_entry
            WHERE case_id = #{id} AND round_no = #{no} AND attempt = #{attempt}
            ORDER BY entered_at
            """)
    List<String> entries(@Param("id") String id, @Param("no") int no, @Param("attempt") int attempt);

    @Select("""
            SELECT DISTINCT teller
            FROM elec_entry
            WHERE case_id = #{id} AND round_no = #{no}
            """)
    List<String> tellers(@Param("id") String id, @Param("no") int no);

    /** The tellers begin anew. */
    @Update("""
            UPDATE elec_round
            SET attempt = #{attempt} + 1
            WHERE case_id = #{id} AND round_no = #{no} AND attempt = #{attempt} AND outcome IS NULL
            """)
    int again(@Param("id") String id, @Param("no") int no, @Param("attempt") int attempt);

    @Update("""
            UPDATE elec_line
            SET yes = #{line.yes}, no = #{line.no}, abstain = #{line.abstain}
            WHERE case_id = #{id} AND round_no = #{no} AND person = #{line.person}
            """)
    void count(@Param("id") String id, @Param("no") int no, @Param("line") TellerSheet.Line line);

    @Delete("""
            DELETE FROM elec_write_in
            WHERE case_id = #{id} AND round_no = #{no}
            """)
    void dropWriteIns(@Param("id") String id, @Param("no") int no);

    @Insert("""
            INSERT INTO elec_write_in (case_id, round_no, person, name, votes)
            VALUES (#{id}, #{no}, #{one.person}, #{one.name}, #{one.votes})
            """)
    void write(@Param("id") String id, @Param("no") int no, @Param("one") Round.WriteIn one);

    /** Confirmed by all scrutineers: from here on nothing of it changes. */
    @Update("""
            UPDATE elec_round
            SET outcome = #{outcome}, confirmed_at = #{now}
            WHERE case_id = #{id} AND round_no = #{no} AND outcome IS NULL
            """)
    int conclude(
            @Param("id") String id,
            @Param("no") int no,
            @Param("outcome") String outcome,
            @Param("now") LocalDateTime now);

    @Update("""
            UPDATE elec_round
            SET returned = #{to.returned}, valid = #{to.valid}, invalid = #{to.invalid}
            WHERE case_id = #{id} AND round_no = #{no} AND confirmed_at IS NOT NULL
            """)
    int correct(@Param("id") String id, @Param("no") int no, @Param("to") Figures to);

    record Elected(String person, String office, String name, int votes, int round) {}

    @Select("""
            SELECT person, office, name, votes, round_no AS round
            FROM elec_elected
            WHERE case_id = #{id}
            ORDER BY round_no, votes DESC, person
            """)
    List<Elected> elected(String id);

    /** Offices alone: the seats of a committee stand. */
    @Delete("""
            DELETE FROM elec_elected
            WHERE case_id = #{id} AND office <> 'member'
            """)
    void vacate(String id);

    /** What the round gave before its sheet was corrected. */
    @Delete("""
            DELETE FROM elec_elected
            WHERE case_id = #{id} AND round_no = #{no}
            """)
    int unelect(@Param("id") String id, @Param("no") int no);

    @Insert("""
            INSERT INTO elec_elected (case_id, person, office, name, votes, round_no)
            VALUES (#{id}, #{one.person}, #{one.office}, #{one.name}, #{one.votes}, #{one.round})
            """)
    void elect(@Param("id") String id, @Param("one") Elected one);
}

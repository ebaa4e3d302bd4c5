package cn.tonggui.election;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What the documents of an election print, read as it stands. */
@Mapper
interface PaperMapper {

    record Setting(String name, String setting) {}

    record Elector(String name, boolean fullMember, boolean rightless, String ground) {}

    /** @param reasons of invalid ballots, {@code over=1,marked=2} */
    record Vote(
            int no,
            String kind,
            String office,
            int seats,
            @Nullable Integer due,
            @Nullable Integer present,
            @Nullable Integer issued,
            @Nullable Integer returned,
            @Nullable Integer valid,
            @Nullable Integer invalid,
            @Nullable String reasons,
            @Nullable String outcome) {}

    /** Numbers are null until they are confirmed. */
    record Line(
            String name,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain) {}

    record WriteIn(String name, int votes) {}

    /** @param dayOn null before it is planned */
    record Meeting(String type, @Nullable LocalDate dayOn) {

        boolean fillsSeats() {
            return type.equals("by-election");
        }
    }

    record Seal(String bagNo, String keeper, String announced) {}

    /** The last one, when the ballots were sealed more than once. */
    @Select("""
        SELECT bag_no, keeper, announced
        FROM elec_seal
        WHERE case_id = #{caseId}
        ORDER BY seal_no DESC
        LIMIT 1
        """)
    @Nullable
    Seal seal(String caseId);

    @Select("""
        SELECT type, meeting_day AS day_on
        FROM elec_case
        WHERE case_id = #{caseId}
        """)
    @Nullable
    Meeting meeting(String caseId);

    @Select("""
        SELECT name, setting
        FROM elec_parameter
        WHERE case_id = #{caseId}
        """)
    List<Setting> settings(String caseId);

    @Select("""
        SELECT name, full_member, rightless, exempt_ground AS ground
        FROM elec_elector
        WHERE case_id = #{caseId}
        ORDER BY full_member DESC, person
        """)
    List<Elector> roll(String caseId);

    @Select("""
        SELECT round_no AS no, kind, office, seats, due, present, issued, returned, valid, invalid,
               invalid_reasons AS reasons, outcome
        FROM elec_round
        WHERE case_id = #{caseId}
        ORDER BY round_no
        """)
    List<Vote> votes(String caseId);

    /** On the ballot, in its order; what was counted only once the round is confirmed. */
    @Select("""
        SELECT l.name, CASE WHEN r.confirmed_at IS NULL THEN NULL ELSE l.yes END AS yes,
               CASE WHEN r.confirmed_at IS NULL THEN NULL ELSE l.no END AS no,
               CASE WHEN r.confirmed_at IS NULL THEN NULL ELSE l.abstain END AS abstain
        FROM elec_line l
        JOIN elec_round r ON r.case_id = l.case_id AND r.round_no = l.round_no
        WHERE l.case_id = #{caseId}
          AND l.round_no = #{no}
        ORDER BY l.place
        """)
    List<Line> lines(@Param("caseId") String caseId, @Param("no") int no);

    @Select("""
        SELECT w.name, w.votes
        FROM elec_write_in w
        JOIN elec_round r ON r.case_id = w.case_id AND r.round_no = w.round_no AND r.confirmed_at IS NOT NULL
        WHERE w.case_id = #{caseId}
          AND w.round_no = #{no}
        ORDER BY w.votes DESC, w.person
        """)
    List<WriteIn> writeIns(@Param("caseId") String caseId, @Param("no") int no);
}

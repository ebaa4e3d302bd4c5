package cn.tonggui.election;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The rolls, and the totals that groups named. */
@Mapper
interface RollMapper {

    @Select("""
            SELECT person, name, full_member, rightless, by_vote, can_come, exempt_ground AS ground,
                   exempt_evidence AS evidence, superior_ok, meeting_ok, signed_in
            FROM elec_elector
            WHERE case_id = #{id}
            ORDER BY full_member DESC, person
            """)
    List<ElectorRow> of(String id);

    @Delete("""
            DELETE FROM elec_elector
            WHERE case_id = #{id}
            """)
    void clear(String id);

    @Insert("""
            <script>
            INSERT INTO elec_elector
              (case_id, person, name, full_member, rightless, by_vote, can_come, exempt_ground, exempt_evidence,
               superior_ok, meeting_ok, signed_in)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{id}, #{row.person}, #{row.name}, #{row.fullMember}, #{row.rightless}, #{row.byVote},
                 #{row.canCome}, #{row.ground}, #{row.evidence}, #{row.superiorOk}, #{row.meetingOk}, #{row.signedIn})
              </foreach>
            </script>
            """)
    void write(@Param("id") String id, @Param("rows") List<ElectorRow> rows);

    @Update("""
            UPDATE elec_elector
            SET superior_ok = #{agreed}
            WHERE case_id = #{id} AND exempt_ground <> ''
            """)
    void consent(@Param("id") String id, @Param("agreed") boolean agreed);

    /** Totals of one group. */
    record Named(String groupName, String nominee, int tookPart, int named) {}

    @Select("""
            SELECT COALESCE(MAX(turn_no), 0)
            FROM elec_nomination
            WHERE case_id = #{id}
            """)
    int turns(String id);

    @Select("""
            SELECT group_name, nominee, took_part, named
            FROM elec_nomination
            WHERE case_id = #{id} AND turn_no = #{turn}
            ORDER BY group_name, nominee
            """)
    List<Named> named(@Param("id") String id, @Param("turn") int turn);

    @Insert("""
            <script>
            INSERT INTO elec_nomination (case_id, turn_no, group_name, nominee, took_part, named)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{id}, #{turn}, #{row.groupName}, #{row.nominee}, #{row.tookPart}, #{row.named})
              </foreach>
            </script>
            """)
    void name(@Param("id") String id, @Param("turn") int turn, @Param("rows") List<Named> rows);

    @Update("""
            UPDATE elec_nomination
            SET turn_no = #{turn}
            WHERE case_id = #{id} AND turn_no = 0
            """)
    void close(@Param("id") String id, @Param("turn") int turn);

    @Delete("""
            DELETE FROM elec_nomination
            WHERE case_id = #{id} AND turn_no = 0
            """)
    void drop(String id);
}

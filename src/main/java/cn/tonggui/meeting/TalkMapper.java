package cn.tonggui.meeting;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What is written and said of a matter: material, options, opinions, who takes no part, open votes. */
@Mapper
interface TalkMapper {

    record Material(
            String item,
            String background,
            String figures,
            String cause,
            String advice,
            String writtenBy,
            LocalDateTime writtenAt) {}

    record Way(String item, int no, String way, String cost) {}

    record Opinion(String item, String person, int place, String words) {}

    record Vote(String item, String person, String choice) {}

    record Recused(String item, String person) {}

    @Select("""
            SELECT t.item, t.background, t.figures, t.cause, t.advice, t.written_by, t.written_at
            FROM meet_material t
            JOIN meet_item i ON i.id = t.item
            WHERE i.meeting = #{meeting}
            """)
    List<Material> materials(String meeting);

    @Select("""
            SELECT o.item, o.no, o.way, o.cost
            FROM meet_option o
            JOIN meet_item i ON i.id = o.item
            WHERE i.meeting = #{meeting}
            ORDER BY i.no, o.no
            """)
    List<Way> options(String meeting);

    @Select("""
            SELECT o.item, o.person, o.place, o.words
            FROM meet_opinion o
            JOIN meet_item i ON i.id = o.item
            WHERE i.meeting = #{meeting}
            ORDER BY i.no, o.place
            """)
    List<Opinion> opinions(String meeting);

    @Select("""
            SELECT r.item, r.person
            FROM meet_recused r
            JOIN meet_item i ON i.id = r.item
            WHERE i.meeting = #{meeting}
            """)
    List<Recused> recused(String meeting);

    @Select("""
            SELECT v.item, v.person, v.choice
            FROM meet_vote v
            JOIN meet_item i ON i.id = v.item
            WHERE i.meeting = #{meeting}
            """)
    List<Vote> votes(String meeting);

    @Delete("""
            <script>
            DELETE FROM meet_material
            WHERE item IN <foreach collection="items" item="item" open="(" separator="," close=")">#{item}</foreach>
            </script>
            """)
    void dropMaterial(@Param("items") List<String> items);

    @Delete("""
            <script>
            DELETE FROM meet_option
            WHERE item IN <foreach collection="items" item="item" open="(" separator="," close=")">#{item}</foreach>
            </script>
            """)
    void dropOptions(@Param("items") List<String> items);

    @Delete("""
            <script>
            DELETE FROM meet_opinion
            WHERE item IN <foreach collection="items" item="item" open="(" separator="," close=")">#{item}</foreach>
            </script>
            """)
    void dropOpinions(@Param("items") List<String> items);

    @Delete("""
            <script>
            DELETE FROM meet_recused
            WHERE item IN <foreach collection="items" item="item" open="(" separator="," close=")">#{item}</foreach>
            </script>
            """)
    void dropRecused(@Param("items") List<String> items);

    @Delete("""
            <script>
            DELETE FROM meet_vote
            WHERE item IN <foreach collection="items" item="item" open="(" separator="," close=")">#{item}</foreach>
            </script>
            """)
    void dropVotes(@Param("items") List<String> items);

    @Delete("""
            DELETE FROM meet_vote
            WHERE item = #{item} AND person = #{person}
            """)
    void dropVote(@Param("item") String item, @Param("person") String person);

    @Insert("""
            <script>
            INSERT INTO meet_material (item, background, figures, cause, advice, written_by, written_at)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{row.item}, #{row.background}, #{row.figures}, #{row.cause}, #{row.advice}, #{row.writtenBy}, #{row.writtenAt})
              </foreach>
            </script>
            """)
    void write(@Param("rows") List<Material> rows);

    @Insert("""
            <script>
            INSERT INTO meet_option (item, no, way, cost)
            VALUES
              <foreach collection="rows" item="row" separator=",">(#{row.item}, #{row.no}, #{row.way}, #{row.cost})</foreach>
            </script>
            """)
    void offer(@Param("rows") List<Way> rows);

    @Insert("""
            <script>
            INSERT INTO meet_opinion (item, person, place, words)
            VALUES
              <foreach collection="rows" item="row" separator=",">
                (#{row.item}, #{row.person}, #{row.place}, #{row.words})
              </foreach>
            </script>
            """)
    void say(@Param("rows") List<Opinion> rows);

    @Insert("""
            <script>
            INSERT INTO meet_recused (item, person)
            VALUES
              <foreach collection="people" item="person" separator=",">(#{item}, #{person})</foreach>
            </script>
            """)
    void recuse(@Param("item") String item, @Param("people") List<String> people);

    @Insert("""
            INSERT INTO meet_vote (item, person, choice)
            VALUES (#{item}, #{person}, #{choice})
            """)
    void vote(@Param("item") String item, @Param("person") String person, @Param("choice") String choice);
}

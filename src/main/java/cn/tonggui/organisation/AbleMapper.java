package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What is held by people who can sign in, for the whole organisation at once. */
@Mapper
interface AbleMapper {

    @Select("""
            SELECT DISTINCT o.office, o.unit
            FROM org_office o
            JOIN org_account a ON a.person = o.person AND a.enabled = TRUE
            WHERE o.valid_from <= #{today} AND (o.valid_to IS NULL OR o.valid_to >= #{today})
            """)
    List<OfficeMapper.Held> offices(LocalDate today);

    record Category(String branch, String category) {}

    @Select("""
            SELECT DISTINCT m.branch, m.category
            FROM org_membership m
            JOIN org_account a ON a.person = m.person AND a.enabled = TRUE
            WHERE m.category IN ('FULL', 'PROBATIONARY')
              AND m.valid_from <= #{today} AND (m.valid_to IS NULL OR m.valid_to >= #{today})
            """)
    List<Category> members(LocalDate today);

    /** Administrative units in which somebody works who is no member. */
    @Select("""
            SELECT DISTINCT p.unit
            FROM org_person p
            JOIN org_account a ON a.person = p.id AND a.enabled = TRUE
            WHERE (p.valid_to IS NULL OR p.valid_to >= #{today})
              AND NOT EXISTS (
                SELECT 1
                FROM org_membership m
                WHERE m.person = p.id AND m.category IN ('FULL', 'PROBATIONARY')
                  AND m.valid_from <= #{today} AND (m.valid_to IS NULL OR m.valid_to >= #{today}))
            """)
    List<String> workplaces(LocalDate today);

    @Select("""
            <script>
            SELECT p.id
            FROM org_person p
            JOIN org_account a ON a.person = p.id AND a.enabled = TRUE
            WHERE (p.valid_to IS NULL OR p.valid_to >= #{today}) AND p.id IN
              <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<String> people(@Param("ids") Collection<String> ids, @Param("today") LocalDate today);
}

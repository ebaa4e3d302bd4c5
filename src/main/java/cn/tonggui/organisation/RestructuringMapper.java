package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Changes of administrative units as they were entered. */
@Mapper
interface RestructuringMapper {

    @Select("""
            SELECT c.id AS change_id, c.kind AS what, c.effective, c.words, u.code, u.kind, u.name, u.short_name, u.parent
            FROM org_change c
            JOIN org_unit u ON u.code = c.subject
            WHERE c.kind IN ('UNIT_OPEN', 'UNIT_CLOSE') AND c.state = 'DONE'
              AND u.side = 'ADMIN' AND c.effective >= #{day}
            ORDER BY c.seq
            """)
    List<Row> since(LocalDate day);

    record Row(
            String changeId,
            ChangeKind what,
            LocalDate effective,
            String words,
            String code,
            Unit.Kind kind,
            String name,
            String shortName,
            @Nullable String parent) {

        /** The last day on which everything stood as before. */
        LocalDate before() {
            return what == ChangeKind.UNIT_OPEN ? effective.minusDays(1) : effective;
        }

        /** Itself, or above what was not there yet. */
        @Nullable
        UnitCode found(UnitTree tree) {
            UnitCode self = new UnitCode(code);
            return tree.knows(self) || parent == null ? self : new UnitCode(parent);
        }

        Restructured restructured(List<UnitCode> party) {
            Unit unit = new Unit(
                    new UnitCode(code),
                    Unit.Side.ADMIN,
                    kind,
                    name,
                    shortName,
                    parent == null ? null : new UnitCode(parent));
            return new Restructured(changeId, what, unit, effective, words, party);
        }
    }
}

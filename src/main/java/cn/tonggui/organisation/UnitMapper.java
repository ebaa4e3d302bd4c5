package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Both trees and the links between them; few rows, read whole. */
@Mapper
interface UnitMapper {

    @Select("""
            SELECT code, side, kind, name, short_name, parent, approval_code
            FROM org_unit
            WHERE valid_from <= #{today} AND (valid_to IS NULL OR valid_to >= #{today})
            ORDER BY sort, code
            """)
    List<UnitRow> unitsOn(LocalDate today);

    @Select("""
            SELECT party_code, admin_code, kind
            FROM org_link
            ORDER BY party_code, admin_code
            """)
    List<LinkRow> links();

    record UnitRow(
            String code,
            Unit.Side side,
            Unit.Kind kind,
            String name,
            String shortName,
            @Nullable String parent,
            @Nullable String approvalCode) {

        Unit unit() {
            return new Unit(
                    new UnitCode(code), side, kind, name, shortName, parent == null ? null : new UnitCode(parent));
        }
    }

    record LinkRow(String partyCode, String adminCode, String kind) {

        boolean main() {
            return kind.equals("MAIN");
        }
    }
}

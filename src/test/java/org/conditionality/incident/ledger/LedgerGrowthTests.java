package org.conditionality.incident.ledger;

import org.conditionality.Growth;
import org.conditionality.incident.SampleLedgers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger takes time in proportion to its length, whatever its fields are made of. */
final class LedgerGrowthTests {

    private static final String HEADER = "date,province,perpetrator,target,kind,recordedBy\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "2020-06-01,Kunduz{ }province,TALIBAN,US,RAID,us\n",
                HEADER + "2020-06-01,Kunduz{ }x province,TALIBAN,US,RAID,us\n",
                HEADER + "2020-06-01,{ province},TALIBAN,US,RAID,us\n",
                HEADER + "2020-06-01,Kunduz,TALIBAN{ }x,US,RAID,us\n",
                HEADER + "2020-06-01,Kunduz,{_-},US,RAID,us\n",
                HEADER + "2020-06-01{ }x,Kunduz,TALIBAN,US,RAID,us\n",
                HEADER + "2020-06-01T00:00:00.{0}x,Kunduz,TALIBAN,US,RAID,us\n",
                HEADER + "{9},Kunduz,TALIBAN,US,RAID,us\n",
                HEADER + "{\"\"}\n",
                HEADER + "\"{\"\"}\"\n",
                HEADER + "\"{\n}\"\n",
                HEADER + "{,}\n",
                HEADER + "{\n}",
                HEADER + "{\0}\n",
                HEADER + "{x\n}",
                "#{ }coverage\n" + HEADER,
                "# coverage:{ }from\n" + HEADER,
                "# coverage: from=2020-01-01 to=2020-12-31{ }x\n" + HEADER,
                "# coverage: from=2020-01-01{ x}\n" + HEADER,
                "# coverage: area={a|} from=2020-01-01 to=2020-12-31\n" + HEADER,
                "# coverage: kinds={RAID|}RAID from=2020-01-01 to=2020-12-31\n" + HEADER,
                "{#\n}" + HEADER,
                "{ }date\n2020-06-01\n",
                "date{,x}\n",
                "date{,date}\n2020-06-01\n",
                "date,description{ }x\n",
                "date_of_incident,details,alleged_by\n2020-06-01,x,{ }x\n",
                "date_of_incident,details,alleged_by,accused\n2020-06-01,x,us,{the US }\n",
                "id,date_start,date_end,side_a,side_b\n{9},2020-06-01,2020-06-01,A,B\n",
                "id,date_start,date_end,side_a,side_b\n1.{0}x,2020-06-01,2020-06-01,A,B\n",
                "id,date_start,date_end,side_a,side_b\n1,2020-06-01,2020-06-01,{Government of },B\n",
                "country,date_start,date_end,side_a,side_b\n{ }x,2020-06-01,2020-06-01,A,B\n"
            })
    void sixteenTimesTheLengthTakesLessThanSixtyFourTimesTheTime(String csv) {
        Growth.holds(csv, 2_000, length -> Growth.repeated(csv, length), SampleLedgers::read);
    }
}

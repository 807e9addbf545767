package org.thbreport.register;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The contract in Spark, over tables of Parquet that two workers read. */
@Tag("nightly")
class SparkContractTest extends EnginesContract {
    private static SparkCluster spark;

    @BeforeAll
    static void start() throws Exception {
        spark = SparkCluster.start();
        spark.fill(rows(11), "11");
        spark.fill(rows(12), "12");
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Override
    Map<String, String> connections(String table) {
        return Map.of("spark", "spark: \"" + spark.address() + "\"}\n    relation: default." + table);
    }

    @Override
    List<String> addresses() {
        return List.of(spark.address(), "sc://127.0.0.1:1/;user_id=a");
    }
}

#!/bin/sh
# Makes model/ner.bin from the data folder. From the root of the repository:
#
#     pip install -r trainer/requirements.txt
#     trainer/ner/train.sh ../shared/data
#
# About three hours on two cores that do nothing else; each stage uses one core, and what can go side by side does. Where PyTorch finds a
# graphics processor, the encoder and the teachers are made there, and are larger: ten minutes of an H200. Seeds are fixed, but the
# length of a stage is a time, so that another machine makes another model; model/ner.md tells what this one cost.
set -eu
data=$1
work=trainer/work
models=$work/models
ner=trainer/ner
export OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
mkdir -p $models
cargo run --release -p trainer -- dump "$data" $work/dump
python $ner/vectors.py --out $models/vectors.pt
if python -c 'import sys, torch; sys.exit(not torch.cuda.is_available())'; then
    python $ner/pretrain.py --vectors $models/vectors.pt --out $models/encoder.pt --minutes 5 --width 512 --hidden 2048 --layers 8 \
        --taps 3 --heads 8 --span 256 --batch 128 --negatives 8192 --rate 1e-3 --table-rate 1e-3
    rates="2e-4 3e-4 4e-4" tokens=4096
else
    python $ner/pretrain.py --vectors $models/vectors.pt --out $models/encoder.pt --minutes 36
    rates="6e-4 6e-4" tokens=2048
fi
seed=0 teachers=
for rate in $rates; do
    seed=$((seed + 1)) teachers="$teachers $models/teacher$seed.pt"
    python $ner/finetune.py --encoder $models/encoder.pt --out $models/teacher$seed.pt --seed $seed --rate $rate --tokens $tokens &
done
wait
label() { # CORPUS TOKENS DOMAIN
    python $ner/label.py --teachers $teachers --corpus $1 --tokens $2 --domain $3 --out $models/$1.npy
}
label ant2 3400000 news &
(label ant1 1400000 news && label arwiki 2700000 wiki) &
wait
labels=
for corpus in ant1 ant2 arwiki; do labels="$labels --labels $corpus $models/$corpus.npy"; done
export CUDA_VISIBLE_DEVICES= # the rest is small
# "dev" knows nothing of the development sets and is measured on them; "all" goes on from it, learns from them too, and ships.
python $ner/distill.py --teacher $models/encoder.pt $labels --gold 3 --minutes 42 --out $models/dev.pt
python $ner/distill.py --teacher $models/encoder.pt $labels --gold 3 --minutes 12 --student $models/dev.pt --rate 1e-3 \
    --table-rate 6e-4 --everything --out $models/all.pt
python $ner/export.py --student $models/all.pt --measured $models/dev.pt --out model/ner.bin
